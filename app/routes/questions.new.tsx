import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData, type MetaFunction } from "@remix-run/react";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { Paywall } from "~/features/membership/paywall";
import { askContent } from "~/features/questions/question";
import { QuestionForm } from "~/features/questions/question-form";
import { askQuestion, Question } from "~/features/questions/ask-question.server";
import { WhatHappensNext } from "~/features/questions/what-happens-next";
import { CrisisCards } from "~/features/safety/crisis-card";
import { cueCards } from "~/features/safety/cues";
import { cardsOfForm, readFields } from "~/features/safety/read-cues.server";
import { HelpNow } from "~/features/safety/help-now";
import { crisisHelp } from "~/features/safety/country.server";
import { formKey } from "~/http/form-use.server";
import { parseForm } from "~/http/parse-form.server";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";
import {
  copyAttachment,
  listAttachmentChoices,
} from "~/features/questions/attachment-choices.server";
import { questionPath } from "~/http/paths";

export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  requireAccess(await renewLapsed(db, { account, content: askContent }));
  const along = await listAttachmentChoices(db, request, account.id, clockOf(account));
  return { alias: account.alias, contacts: crisisHelp(request, account).contacts, along };
}

export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  requireAccess(await renewLapsed(db, { account, content: askContent }));
  const form = await request.formData();
  const submission = parseForm(form, Question);
  if (submission.status !== "success") {
    const cards = cardsOfForm(form, ["title", "body"]);
    return data({ result: submission.reply(), cards }, { status: 400 });
  }
  const { shown, along, ...question } = submission.value;
  const attachment = along ? await copyAttachment(db, account.id, along) : null;
  if (along && !attachment) {
    const fieldErrors = { along: ["That one no longer exists. Choose another one, or none."] };
    return data({ result: submission.reply({ fieldErrors }), cards: [] }, { status: 400 });
  }
  const own = attachment?.kind === "words" ? attachment.text : "";
  const read = readFields([question.title ?? "", question.body, own]);
  const { cards, isNew } = cueCards(read.hard, shown);
  if (isNew) return data({ result: submission.reply(), cards });
  const cue = cards.join(" ") || null;
  const asked = { ...question, cue, read, attachment, formKey: formKey(form) };
  const id = await askQuestion(db, account.id, asked, Date.now());
  if (id) return redirect(questionPath(id), { status: 303 });
  const formErrors = ["You have asked a lot today. Your text is still here: send it tomorrow."];
  return data({ result: submission.reply({ formErrors }), cards }, { status: 429 });
}

export const meta: MetaFunction = () => [
  { title: "Ask – Notes" },
  { name: "robots", content: "noindex" },
];

export default function NewQuestionRoute() {
  const { alias, contacts, along } = useLoaderData<typeof loader>();
  const { result, cards = [] } = useActionData<typeof action>() ?? {};
  return (
    <Page>
      <div className="wrap">
        <PageHead
          title="Ask an expert"
          lead="It doesn’t have to be neat. A clinician or a family coach reads all of it and signs the reply with their name."
        />
        <div className="cols cols--main-side pb ask-cols">
          <QuestionForm
            alias={alias}
            along={along}
            result={result}
            shown={cards.join(" ")}
            cards={
              cards.length > 0 ? (
                <CrisisCards kinds={cards} contacts={contacts} isAsking />
              ) : undefined
            }
          />
          <aside className="flow flow--loose" aria-label="Before you send">
            <HelpNow contacts={contacts} />
            <WhatHappensNext />
          </aside>
        </div>
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
