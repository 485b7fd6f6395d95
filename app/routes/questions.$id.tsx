import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { Paywall } from "~/features/membership/paywall";
import { ShareNotice } from "~/features/answers/consent/share-sheet";
import { findShare } from "~/features/answers/consent/share.server";
import { askContent } from "~/features/questions/question";
import { ThreadView } from "~/features/questions/thread";
import {
  findThread,
  markSeen,
  deleteAttachment,
  WriteBack,
  writeBack,
} from "~/features/questions/thread.server";
import { CrisisCards } from "~/features/safety/crisis-card";
import { cueCards } from "~/features/safety/cues";
import { addReading } from "~/features/safety/cue-counts.server";
import { CueNotes } from "~/features/safety/cue-notes";
import { readCues, softCuesAsRead } from "~/features/safety/read-cues.server";
import { crisisHelp } from "~/features/safety/country.server";
import { attemptWrite } from "~/http/background.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { questionPath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const thread = await findThread(db, account.id, params.id!);
  if (!thread) throw data(null, { status: 404 });
  const clock = clockOf(account);
  await attemptWrite("marking a reply as seen", markSeen(db, thread, clock.now));
  const share = await findShare(db, account.id, thread.id);
  const { contacts } = crisisHelp(request, account);
  return { thread, share, soft: softCuesAsRead(thread), contacts, alias: account.alias, clock };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const thread = await findThread(db, account.id, params.id!);
  if (!thread) throw data(null, { status: 404 });
  const form = await request.formData();
  // A member may delete an attachment even after the membership has ended.
  if (form.get("intent") === "take-back") {
    await deleteAttachment(db, account.id, thread, Date.now());
    return redirect(questionPath(thread.id), { status: 303 });
  }
  requireAccess(await renewLapsed(db, { account, content: askContent }));

  const submission = parseForm(form, WriteBack);
  if (submission.status !== "success") {
    return data({ result: submission.reply(), cards: [] }, { status: 400 });
  }
  const { body, shown } = submission.value;
  const read = readCues(body);
  const { cards, isNew } = cueCards(read.hard, shown);
  if (isNew) return data({ result: submission.reply(), cards });

  const now = Date.now();
  const words = { body, cue: cards.join(" ") || null, formKey: formKey(form) };
  const outcome = await writeBack(db, account.id, thread.id, words, now);
  if (outcome === "written") {
    await addReading(db, "write-back", read, now);
    return redirect(questionPath(thread.id), { status: 303 });
  }
  const formErrors = ["You cannot write back here now. For something new, ask a new question."];
  return data({ result: submission.reply({ formErrors }), cards }, { status: 400 });
}

export const meta: MetaFunction = () => [
  { title: "Question – Notes" },
  { name: "robots", content: "noindex" },
];

export default function QuestionRoute() {
  const { thread, share, soft, contacts, alias, clock } = useLoaderData<typeof loader>();
  const { result, cards = [] } = useActionData<typeof action>() ?? {};
  return (
    <Page>
      <ThreadView
        thread={thread}
        alias={alias}
        clock={clock}
        notes={<CueNotes kinds={soft} />}
        sharing={share ? <ShareNotice share={share} /> : null}
        result={result}
        shown={cards.join(" ")}
        cards={cards.length > 0 && <CrisisCards kinds={cards} contacts={contacts} isAsking />}
      />
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
