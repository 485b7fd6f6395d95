import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { findDebrief } from "~/features/dialogues/debrief/debrief.server";
import { answerByForm, findAnswers } from "~/features/dialogues/confidence/confidence.server";
import { DebriefPage } from "~/features/dialogues/debrief/debrief-page";
import { Paywall } from "~/features/membership/paywall";
import { crisisHelp } from "~/features/safety/country.server";
import { listSavedLines, saveLineByForm } from "~/features/statements/saved-lines.server";
import { listOthers } from "~/features/dialogues/talk/attempt-history.server";
import { invitationFor, takeToInvitation } from "~/features/plans/invitation/take-line.server";
import { requireDialogue } from "~/features/dialogues/dialogue-gate.server";
import { debriefPath, dialoguePath, statementsPath } from "~/http/paths";
import { isoDay } from "~/time";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/frame/page";
import { RunningHead } from "~/ui/frame/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, dialogue } = await requireDialogue(db, { request, params });
  const attemptId = params.attempt ?? "";
  const [debrief, answers, savedLines, others] = await Promise.all([
    findDebrief(db, account.id, dialogue.id, attemptId),
    findAnswers(db, account.id, attemptId),
    listSavedLines(db, account.id, attemptId),
    listOthers(db, account.id, dialogue.id, attemptId),
  ]);
  if (!debrief) throw data(null, { status: 404 });
  return {
    debrief,
    invitation: await invitationFor(db, account, debrief, Date.now()),
    others: others.map(({ id, ending, endedAt }) => ({
      id,
      ending,
      endedOn: isoDay(endedAt, account.timeZone),
    })),
    dialogueId: dialogue.id,
    attemptId,
    theme: dialogue.theme,
    answers,
    savedLines,
    contacts: crisisHelp(request, account).contacts,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, dialogue } = await requireDialogue(db, { request, params });
  const attemptId = params.attempt ?? "";
  const debrief = await findDebrief(db, account.id, dialogue.id, attemptId);
  if (!debrief) throw data(null, { status: 404 });
  const form = await request.formData();
  if (form.get("intent") === "keep-line") {
    return saveLineByForm(db, account.id, { attemptId, debrief }, form);
  }
  if (form.get("intent") === "to-invitation") {
    await takeToInvitation(db, account, debrief, Date.now());
    return redirect(debriefPath(dialogue.id, attemptId), 303);
  }
  const isRead = await answerByForm(db, account.id, attemptId, form, Date.now());
  if (!isRead) return data(null, { status: 400 });
  return redirect(`${debriefPath(dialogue.id, attemptId)}#ready`, 303);
}

export const meta: MetaFunction = () => [{ title: "Practice, afterwards – Notes" }];

export default function DebriefRoute() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <Page>
      <div className="wrap">
        <RunningHead href={dialoguePath(page.dialogueId)} text={`Practice: ${page.debrief.title}`}>
          Afterwards
        </RunningHead>
        {sent ? (
          <Notice kind="wait" role="alert" title="Your notebook holds as many lines as it can">
            <p>
              <a href={statementsPath}>Erase one</a> to make room for this one.
            </p>
          </Notice>
        ) : null}
        <DebriefPage {...page} />
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
