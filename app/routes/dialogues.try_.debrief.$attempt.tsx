import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { VisitorDebrief } from "~/features/dialogues/visitor/visitor-debrief";
import {
  findVisitorDialogue,
  findVisitorTalk,
} from "~/features/dialogues/visitor/visitor-talk.server";
import { lookBack } from "~/features/dialogues/talk/look-back";
import { crisisHelp } from "~/features/safety/country.server";
import { visitorTalkId } from "~/features/dialogues/visitor/visitor-talk-id";
import { dialoguePath } from "~/http/paths";
import { Page } from "~/ui/frame/page";
import { RunningHead } from "~/ui/frame/page-head";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const dialogue = await findVisitorDialogue();
  const talk = dialogue && findVisitorTalk(request, dialogue);
  if (!talk?.position.ending || talk.id !== params.attempt) {
    throw redirect(dialoguePath(visitorTalkId), 303);
  }
  return {
    attemptId: talk.id,
    debrief: lookBack(dialogue!, talk.position),
    contacts: crisisHelp(request, null).contacts,
  };
}

export const meta: MetaFunction = () => [
  { title: "Practice, afterwards – Notes" },
  { name: "robots", content: "noindex" },
];

export default function VisitorDebriefRoute() {
  const page = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap">
        <RunningHead href={dialoguePath(visitorTalkId)} text={`Practice: ${page.debrief.title}`}>
          Afterwards
        </RunningHead>
        <VisitorDebrief {...page} />
      </div>
    </Page>
  );
}
