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
import { anyBrowser, newChallenge } from "~/features/accounts/passkeys/challenge.server";
import { OtherWays } from "~/features/accounts/passkeys/other-ways";
import { readAccount } from "~/features/membership/viewer.server";
import { SignInForm } from "~/features/accounts/sign-in-form";
import { SignInNotices } from "~/features/accounts/sign-in-notices";
import { noticesFor } from "~/features/accounts/sign-in-notices.server";
import { SignIn, signIn } from "~/features/accounts/sign-in.server";
import { parseForm } from "~/http/parse-form.server";
import {
  askLinkPath,
  forgotPath,
  lessonsPath,
  passkeySignInPath,
  secondStepPath,
  signUpPath,
} from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  if (await readAccount(db, request)) throw redirect(nextOf(request), { status: 303 });
  preloadAuth(db);
  const { search } = new URL(request.url);
  return {
    notices: noticesFor(request),
    ways: {
      askLink: askLinkPath() + search,
      usePasskey: passkeySignInPath() + search,
      challenge: newChallenge(anyBrowser),
    },
    signUp: signUpPath() + search,
  };
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
  const { notices, ways, signUp } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title="Come in">
      {result ? null : <SignInNotices {...notices} />}
      <SignInForm result={result} />
      <OtherWays {...ways} />
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
