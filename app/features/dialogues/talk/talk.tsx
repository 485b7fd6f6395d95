import type { CrisisContacts } from "~/features/safety/crisis";
import { Hydrated } from "~/ui/frame/markup";
import type { DialogueScript } from "../script/dialogue";
import type { DialogueEvent } from "./dialogue.machine";
import { LiveTalk } from "./live-talk";
import type { OwnWordsAtHand } from "./own-words";

/** A talk as the server tells it, to the page and to the browser's own run of it. */
export interface Talk {
  dialogueId: string;
  title: string;
  script: DialogueScript;
  attempt: { id: string; seed: number; events: DialogueEvent[] };
  contacts: CrisisContacts;
  /** A line was sent that could not be said. */
  isRefused: boolean;
  /** Words of the member's own that they took along. */
  ownWords?: OwnWordsAtHand | null;
}

/** What the server says to a move, to the browser's own run of a talk. */
export interface MoveAnswer {
  result: "done" | "late" | "refused";
  /** How the attempt stands; null when there is nothing to go on with here. */
  attempt: { id: string; events: DialogueEvent[] } | null;
  /** Where that is shown as a page. */
  place: string;
}

const placeId = "talk";
const dataId = "talk-data";

interface TalkPageProps {
  talk: Talk;
  /** Where the script is that plays it in the browser, if it was built. */
  script: string | null;
}

/** The talk as plain forms, and beside it what the browser needs to go on by itself. */
export function TalkPage({ talk, script }: TalkPageProps) {
  return (
    <>
      <Hydrated id={placeId}>
        <LiveTalk told={talk} />
      </Hydrated>
      <script
        type="application/json"
        id={dataId}
        data-live-talk={script}
        dangerouslySetInnerHTML={{ __html: JSON.stringify(talk).replaceAll("<", "\\u003c") }}
      />
    </>
  );
}

/** Where the talk stands on the page. */
export function placeOfTalk(page: Document) {
  return page.getElementById(placeId)!;
}

/** The talk a page tells, or null when it is a page without one. */
export function talkOn(page: Document): Talk | null {
  const told = page.getElementById(dataId)?.textContent;
  return told ? (JSON.parse(told) as Talk) : null;
}
