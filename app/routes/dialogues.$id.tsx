import {
  data,
  replace,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { moveByForm, shownAt } from "~/features/dialogues/talk/dialogue-moves.server";
import { cardForWords } from "~/features/dialogues/talk/read-own-line.server";
import { dialoguePage } from "~/features/dialogues/talk/dialogue-page.server";
import { DialogueStart } from "~/features/dialogues/talk/dialogue-start";
import { TalkPage } from "~/features/dialogues/talk/talk-page";
import { Paywall } from "~/features/membership/paywall";
import { AdvocateFirst } from "~/features/safety/advocate-first";
import { crisisHelp } from "~/features/safety/country.server";
import { openingFor } from "~/features/safety/what-opens";
import { requireDialogue } from "~/features/dialogues/dialogue-gate.server";
import { browserScript } from "~/browser/scripts.server";
import { dropCarried, findCarried } from "~/features/statements/carried-statement.server";
import { dialoguePath } from "~/http/paths";
import { Page } from "~/ui/frame/page";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { account, dialogue } = await requireDialogue(db, { request, params });
  const ended = new URL(request.url).searchParams.get("ended");
  const [page, ownWords] = await Promise.all([
    dialoguePage(db, account.id, dialogue, ended),
    findCarried(db, request, account.id),
  ]);
  const { contacts } = crisisHelp(request, account);
  const opening = openingFor(dialogue.safety, account.standing.safety);
  return {
    dialogueId: dialogue.id,
    page,
    ownWords,
    contacts,
    script: browserScript("talk"),
    isAdvocateFirst: opening === "advocate-first",
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { account, dialogue } = await requireDialogue(db, { request, params });
  const form = await request.formData();
  if (form.get("intent") === "put-away") {
    const place = dialoguePath(dialogue.id) + new URL(request.url).search;
    return replace(place, { status: 303, headers: dropCarried() });
  }
  const { result, attempt } = await moveByForm(db, account.id, dialogue, form, Date.now());
  if (result === "refused") {
    const typed = String(form.get("line") ?? "").slice(0, 2_000);
    return data({ isRefused: true as const, typed, card: cardForWords(typed) }, { status: 400 });
  }
  return replace(`${shownAt(dialogue, attempt)}#now`, 303);
}

export const meta: MetaFunction = () => [{ title: "Practice – Notes" }];

export default function DialogueRoute() {
  const { dialogueId, page, ownWords, contacts, script, isAdvocateFirst } =
    useLoaderData<typeof loader>();
  const { isRefused = false, typed = "", card = null } = useActionData<typeof action>() ?? {};
  return (
    <Page>
      <div className="wrap">
        {page.kind === "start" ? (
          <>
            {isAdvocateFirst ? <AdvocateFirst /> : null}
            <DialogueStart dialogueId={dialogueId} {...page} />
          </>
        ) : (
          <TalkPage
            talk={{ dialogueId, ...page, contacts, isRefused, typed, card, ownWords }}
            script={script}
          />
        )}
      </div>
    </Page>
  );
}

export function ErrorBoundary() {
  return <Paywall />;
}
