import {
  data,
  redirect,
  replace,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { TalkPage } from "~/features/dialogues/talk/talk-page";
import { saveVisitorTalk } from "~/features/dialogues/visitor/save-visitor-talk.server";
import * as visitor from "~/features/dialogues/visitor/visitor-talk.server";
import { readAccount } from "~/features/membership/viewer.server";
import { crisisHelp } from "~/features/safety/country.server";
import { clientOf, limits, takeTry } from "~/http/limiter.server";
import { visitorTalkId } from "~/features/dialogues/visitor/visitor-talk-id";
import { debriefPath, dialoguePath } from "~/http/paths";
import { Notice } from "~/ui/notice";
import { Page } from "~/ui/frame/page";

async function requireVisitorDialogue() {
  const dialogue = await visitor.findVisitorDialogue();
  if (!dialogue) throw data(null, { status: 404 });
  return dialogue;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const dialogue = await requireVisitorDialogue();
  const account = await readAccount(db, request);
  if (account) {
    const saved = await saveVisitorTalk(db, request, account.id, Date.now());
    const place = saved?.isEnded
      ? debriefPath(saved.dialogueId, saved.attemptId)
      : dialoguePath(dialogue.id);
    throw redirect(place, { status: 303, headers: { "Set-Cookie": visitor.dropTalk() } });
  }
  const talk = visitor.findVisitorTalk(request, dialogue);
  const { title, script } = dialogue;
  const attempt = { id: talk?.id ?? "", seed: visitor.visitorSeed, events: talk?.events ?? [] };
  return { title, script, attempt, contacts: crisisHelp(request, null).contacts };
}

export async function action({ request }: ActionFunctionArgs) {
  const dialogue = await requireVisitorDialogue();
  const wait = await takeTry(db, limits.visitorLines, clientOf(request));
  if (wait !== null) {
    return data({ isBusy: true }, { status: 429, headers: { "Retry-After": String(wait) } });
  }
  const talk = visitor.findVisitorTalk(request, dialogue);
  const moved = visitor.moveVisitorTalk(dialogue, talk, await request.formData());
  if (!moved) return data({ isBusy: false }, { status: 400 });
  const headers = { "Set-Cookie": visitor.carryTalk(dialogue, moved) };
  return replace(`${dialoguePath(visitorTalkId)}#now`, { status: 303, headers });
}

export const meta: MetaFunction = () => [
  { title: "Practice – Notes" },
  { name: "robots", content: "noindex" },
];

export default function VisitorTalkRoute() {
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const talk = { ...page, dialogueId: visitorTalkId, typed: "", card: null };
  return (
    <Page>
      <div className="wrap">
        {sent?.isBusy ? (
          <Notice kind="wait" role="alert" title="Many lines came from your network">
            Wait a few minutes, then say it again. Your place is saved in this browser.
          </Notice>
        ) : null}
        <TalkPage talk={{ ...talk, isRefused: sent?.isBusy === false }} script={null} />
      </div>
    </Page>
  );
}
