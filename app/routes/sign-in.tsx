import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { preloadAuth } from "~/features/accounts/better-auth/auth.server";
import { EntryPage } from "~/features/accounts/entry-page";
import { nextOf } from "~/http/own-path";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { hasSessionCookie } from "~/features/accounts/session/session.server";
import { readAccount } from "~/features/membership/viewer.server";
import { SignInForm } from "~/features/accounts/sign-in-form";
import { SignIn, signIn } from "~/features/accounts/sign-in.server";
import { parseForm } from "~/http/parse-form.server";
import { forgotPath, lessonsPath, secondFactorPath, signInPath, signUpPath } from "~/http/paths";
import { Notice } from "~/ui/notice";

export async function loader({ request }: LoaderFunctionArgs) {
  if (await readAccount(db, request)) throw redirect(nextOf(request), { status: 303 });
  preloadAuth(db);
  return {
    wasIn: hasSessionCookie(request),
    mayBlockCookies: comesBackWithoutCookie(request),
    signUp: signUpPath() + new URL(request.url).search,
  };
}

// A browser that blocks cookies comes back here after signing in. It sends no cookie at all.
function comesBackWithoutCookie({ headers }: Request) {
  const from = headers.get("Referer") ?? "";
  const path = URL.canParse(from) ? new URL(from).pathname : "";
  return headers.get("Cookie") === null && [signInPath(), signUpPath()].includes(path);
}

export async function action({ request }: ActionFunctionArgs) {
  const submission = parseForm(await request.formData(), SignIn);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await signIn(db, request, submission.value);
  if (outcome.kind === "in") {
    return redirect(nextOf(request), { status: 303, headers: outcome.headers });
  }
  if (outcome.kind === "code") {
    const { search } = new URL(request.url);
    const shared = submission.value.isShared ? "shared=1" : "shared=0";
    const step = `${secondFactorPath}${search ? `${search}&` : "?"}${shared}`;
    return redirect(step, { status: 303, headers: outcome.headers });
  }
  return refuse(submission, outcome, {
    wrong: "That email address and password don’t match. Check both.",
  });
}

export const meta: MetaFunction = () => [{ title: "Sign in – Notes" }];

export default function SignInRoute() {
  const { wasIn, mayBlockCookies, signUp } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="Come in">
      {wasIn && !result ? <WasIn /> : null}
      {mayBlockCookies && !result ? (
        <Notice kind="wait" title="Your browser may be blocking cookies">
          If you just signed in or opened an account, allow cookies for this site and sign in again.
          Without a cookie, we can’t tell that it’s you.
        </Notice>
      ) : null}
      <SignInForm result={result} />
      <p className="small muted">
        <a href={forgotPath}>I forgot my password</a>
      </p>
      <p className="small muted">
        New here? <a href={signUp}>Open an account</a>, or{" "}
        <a href={lessonsPath}>read a good deal without one</a>.
      </p>
    </EntryPage>
  );
}

// Shown after a session expired, and after signing up with an address that has an account.
function WasIn() {
  return (
    <Notice title="You’ve been signed out">
      If you just tried to create an account, your address already has one. Check your email, or
      sign in with the password you chose before.
    </Notice>
  );
}
