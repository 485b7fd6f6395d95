import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { EntryPage } from "~/features/accounts/entry-page";
import {
  findBrowser,
  LinkRequest,
  markBrowser,
  requestSignInLink,
} from "~/features/accounts/link/ask-link.server";
import { AskLinkForm, MailedCodeForm } from "~/features/accounts/link/link-forms";
import { CodeUse, signInByLink } from "~/features/accounts/link/use-link.server";
import { refuse, refuseForm } from "~/features/accounts/refuse.server";
import { readAccount } from "~/features/membership/viewer.server";
import { formKey } from "~/http/form-use.server";
import { nextOf } from "~/http/own-path";
import { parseForm } from "~/http/parse-form.server";
import { askLinkPath, secondStepPath, signInPath } from "~/http/paths";
import { Notice } from "~/ui/notice";

export async function loader({ request }: LoaderFunctionArgs) {
  if (await readAccount(db, request)) throw redirect(nextOf(request), { status: 303 });
  const { searchParams } = new URL(request.url);
  const next = searchParams.get("next") ?? undefined;
  const page = {
    wasAsked: searchParams.has("asked"),
    // A browser that blocks cookies cannot use the code, but the link works in it.
    canTypeCode: findBrowser(request) !== null,
    signIn: signInPath(next),
    again: askLinkPath(next),
  };
  return data(page, { headers: markBrowser(request).headers });
}

export async function action({ request }: ActionFunctionArgs) {
  const form = await request.formData();
  if (form.get("intent") === "code") return useCode(request, form);
  const submission = parseForm(form, LinkRequest);
  if (submission.status !== "success") return refuseForm(submission);

  const outcome = await requestSignInLink(db, request, submission.value);
  if (outcome.kind !== "asked") return refuse(submission, outcome, { wrong: "Try again." });
  const asked = new URL(request.url);
  asked.searchParams.set("asked", "1");
  return redirect(asked.pathname + asked.search, { status: 303, headers: outcome.headers });
}

async function useCode(request: Request, form: FormData) {
  const submission = parseForm(form, CodeUse);
  if (submission.status !== "success") return refuseForm(submission);
  const outcome = await signInByLink(db, request, submission.value, formKey(form));
  if (!("headers" in outcome)) {
    return refuse(submission, outcome, {
      wrong: "That code doesn’t fit, or is too old. Only the newest email counts.",
    });
  }
  const step = secondStepPath(submission.value.isShared, nextOf(request));
  const to = outcome.kind === "in" ? nextOf(request) : step;
  return redirect(to, { status: 303, headers: outcome.headers });
}

export const meta: MetaFunction = () => [{ title: "Your link – Notes" }];

export default function AskLinkRoute() {
  const { wasAsked, canTypeCode, signIn, again } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  return (
    <EntryPage title={wasAsked ? "Look in your mail" : "A link by email"}>
      {wasAsked ? (
        <>
          <Notice kind="good" title="A mail called “Your link” is on its way">
            It comes if that address has an account. The link and the code work once, within ten
            minutes.
          </Notice>
          {canTypeCode ? <MailedCodeForm result={result} /> : null}
          <p className="small muted">
            Nothing came? <a href={again}>Ask again</a>.
          </p>
        </>
      ) : (
        <AskLinkForm result={result} />
      )}
      <p className="small muted">
        <a href={signIn}>Back to signing in</a>
      </p>
    </EntryPage>
  );
}
