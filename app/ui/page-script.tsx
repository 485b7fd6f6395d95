import { createContext, useContext } from "react";

/** Where the one script of every page is; null while nobody has said. */
export const ScriptContext = createContext<string | null>(null);

export function PageScript() {
  const src = useContext(ScriptContext);
  return src ? <script type="module" src={src} /> : null;
}
