import { createContext, useContext } from "react";

/** What lets our own inline scripts through the Content-Security-Policy; null on a page without any. */
export const NonceContext = createContext<string | null>(null);

export function useNonce() {
  return useContext(NonceContext);
}
