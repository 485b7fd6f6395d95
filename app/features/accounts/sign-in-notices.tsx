import { Notice } from "~/ui/notice";

interface SignInNoticesProps {
  /** A session expired, or somebody signed up with an address that has an account. */
  wasIn: boolean;
  /** Somebody comes back from signing in without any cookie. */
  mayBlockCookies: boolean;
  /** A passkey was refused. */
  noPasskey: boolean;
}

/** Says above the sign-in form why the person is here again. */
export function SignInNotices({ wasIn, mayBlockCookies, noPasskey }: SignInNoticesProps) {
  return (
    <>
      {wasIn ? (
        <Notice title="You’ve been signed out">
          If you just tried to create an account, your address already has one. Check your email, or
          sign in with the password you chose before.
        </Notice>
      ) : null}
      {mayBlockCookies ? (
        <Notice kind="wait" title="Your browser may be blocking cookies">
          If you just signed in or opened an account, allow cookies for this site and sign in again.
          Without a cookie, we can’t tell that it’s you.
        </Notice>
      ) : null}
      {noPasskey ? (
        <Notice kind="wait" title="Your passkey didn’t let you in">
          It may have been removed, or this page was open for too long. Try once more, or use your
          password or a link by email.
        </Notice>
      ) : null}
    </>
  );
}
