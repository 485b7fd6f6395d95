import { Notice } from "~/ui/notice";

/** Shown after a session expired, and after signing up with an address that has an account. */
export function WasIn() {
  return (
    <Notice title="You’ve been signed out">
      If you just tried to create an account, your address already has one. Check your email, or
      sign in with the password you chose before.
    </Notice>
  );
}

/** Shown to somebody who comes back from signing in without any cookie. */
export function BlockedCookies() {
  return (
    <Notice kind="wait" title="Your browser may be blocking cookies">
      If you just signed in or opened an account, allow cookies for this site and sign in again.
      Without a cookie, we can’t tell that it’s you.
    </Notice>
  );
}
