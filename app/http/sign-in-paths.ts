// The addresses of the pages that people use before they are signed in.

import { withQuery } from "./with-query";

/** `next` is the path that a sign-in or a sign-up leads to. */
export const signInPath = (next?: string) => withQuery("/sign-in", { next });
/** Where a person asks for a mailed link, and types the code of the mail. */
export const askLinkPath = (next?: string) => withQuery("/sign-in/link", { next });
/** Where the link of the mail leads. */
export const mailedLinkPath = "/link";
/** Where the answer of a passkey goes. */
export const passkeySignInPath = (next?: string) => withQuery("/sign-in/passkey", { next });
export const signUpPath = (next?: string) => withQuery("/sign-up", { next });
export const signOutPath = "/sign-out";
export const secondFactorPath = "/second-factor";
/** The second step of a sign-in; on a shared device the session ends with the browser. */
export const secondStepPath = (isShared: boolean, next?: string) =>
  withQuery(secondFactorPath, { next, shared: isShared ? "1" : "0" });
export const forgotPath = "/forgot";
export const resetPath = "/reset";
export const confirmAddressPath = "/confirm-address";
