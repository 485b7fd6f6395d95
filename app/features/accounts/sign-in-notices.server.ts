import { signInPath, signUpPath } from "~/http/paths";
import { hasSessionCookie } from "./session/session.server";

/** Why somebody may be on the sign-in page again. */
export function noticesFor(request: Request) {
  return {
    wasIn: hasSessionCookie(request),
    mayBlockCookies: comesBackWithoutCookie(request),
    noPasskey: new URL(request.url).searchParams.has("no-passkey"),
  };
}

// A browser that blocks cookies comes back here after signing in. It sends no cookie at all.
function comesBackWithoutCookie({ headers }: Request) {
  const from = headers.get("Referer") ?? "";
  const path = URL.canParse(from) ? new URL(from).pathname : "";
  return headers.get("Cookie") === null && [signInPath(), signUpPath()].includes(path);
}
