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
import { BlockedCookies, WasIn } from "~/features/accounts/sign-in-notices";
import { SignIn, signIn } from "~/features/accounts/sign-in.server";
import { parseForm } from "~/http/parse-form.server";
import {
  askLinkPath,
  forgotPath,
  lessonsPath,
  secondStepPath,
  signInPath,
  signUpPath,
} from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";

export async function loader({ request }: LoaderFunctionArgs) {
  if (await readAccount(db, request)) throw redirect(nextOf(request), { status: 303 });
  preloadAuth(db);
  return {
    wasIn: hasSessionCookie(request),
    mayBlockCookies: comesBackWithoutCookie(request),
    signUp: signUpPath() + new URL(request.url).search,
    askLink: askLinkPath() + new URL(request.url).search,
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
    const next = new URL(request.url).searchParams.get("next") ?? undefined;
    const step = secondStepPath(submission.value.isShared, next);
    return redirect(step, { status: 303, headers: outcome.headers });
  }
  return refuse(submission, outcome, {
    wrong: "That email address and password don’t match. Check both.",
  });
}

export const meta: MetaFunction = () => [{ title: "Sign in – Notes" }];

export default function SignInRoute() {
  const { wasIn, mayBlockCookies, signUp, askLink } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="Come in">
      {wasIn && !result ? <WasIn /> : null}
      {mayBlockCookies && !result ? <BlockedCookies /> : null}
      <SignInForm result={result} />
      <p className="or">
        <span>or</span>
      </p>
      <ButtonLink variant="quiet" size="wide" href={askLink}>
        Email me a link instead
      </ButtonLink>
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
