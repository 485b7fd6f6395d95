import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { EntryPage } from "~/features/accounts/entry-page";
import { nextOf } from "~/http/own-path";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { readAccount } from "~/features/membership/viewer.server";
import { SignUpForm } from "~/features/accounts/sign-up-form";
import { SignUp, signUp } from "~/features/accounts/sign-up.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { signInPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  if (await readAccount(db, request)) throw redirect(nextOf(request), { status: 303 });
  return { signIn: signInPath() + new URL(request.url).search };
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  const submission = parseForm(form, SignUp);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await signUp(db, request, submission.value, formKey(form));
  if (outcome.kind !== "in") return refuse(submission, outcome, { wrong: "Try again." });
  return redirect(nextOf(request), { status: 303, headers: outcome.headers });
}

export const meta: MetaFunction = () => [{ title: "Open an account – Notes" }];

export default function SignUpRoute() {
  const { signIn } = useLoaderData<typeof loader>();
  return (
    <EntryPage title="Start here">
      <p className="muted">
        An account keeps your place and your notes. It is free, and no one asks for your name.
      </p>
      <SignUpForm result={useActionData<typeof action>()} />
      <p className="small muted">
        Been here before? <a href={signIn}>Sign in</a>.
      </p>
    </EntryPage>
  );
}
