import { Scripts } from "@remix-run/react";
import { createContext, useContext } from "react";

/** A page carries the whole framework, or one small script that prose pages can do without too. */
type PageScriptsKind = { framework: true; nonce: string } | { framework: false; src: string };

export const PageScriptsContext = createContext<PageScriptsKind>({ framework: true, nonce: "" });

export function PageScripts() {
  const scripts = useContext(PageScriptsContext);
  if (scripts.framework) return <Scripts nonce={scripts.nonce} />;
  return <script type="module" src={scripts.src} />;
}
