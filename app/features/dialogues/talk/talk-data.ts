import type { CrisisContacts } from "~/features/safety/crisis";
import type { DialogueScript, HelpKind } from "../script/dialogue";
import type { DialogueEvent } from "./dialogue.machine";
import type { CarriedStatement } from "./own-words";

/** A talk as the server sends it to the page and to the browser's script. */
export interface Talk {
  dialogueId: string;
  title: string;
  script: DialogueScript;
  attempt: { id: string; seed: number; events: DialogueEvent[] };
  contacts: CrisisContacts;
  /** The form sent a line that this turn does not offer. */
  isRefused: boolean;
  /** The member's own line that could not be said, to change it. */
  typed: string;
  /** The card with numbers to call for that line, or null. */
  card: HelpKind | null;
  /** The statement the member carries, shown beside the talk. */
  ownWords?: CarriedStatement | null;
}

/** The server's response to a move that the browser's script sent. */
export interface MoveAnswer {
  result: "done" | "late" | "refused";
  /** The attempt with its saved events, or null if this page cannot continue the talk. */
  attempt: { id: string; events: DialogueEvent[] } | null;
  /** The address of the page that shows this attempt. */
  place: string;
}

/** The id of the element that shows the talk, and of the script element that holds its data. */
export const talkElementId = "talk";
export const talkDataId = "talk-data";
