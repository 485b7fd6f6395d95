import type { CrisisContacts } from "~/features/safety/crisis";
import type { DialogueScript } from "../script/dialogue";
import type { DialogueEvent } from "./dialogue.machine";
import type { CarriedStatement } from "./own-words";

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
  ownWords?: CarriedStatement | null;
}

/** What the server says to a move, to the browser's own run of a talk. */
export interface MoveAnswer {
  result: "done" | "late" | "refused";
  /** How the attempt stands; null when there is nothing to go on with here. */
  attempt: { id: string; events: DialogueEvent[] } | null;
  /** Where that is shown as a page. */
  place: string;
}

export const placeId = "talk";
export const dataId = "talk-data";

/** Where the talk stands on the page. */
export function talkElement(page: Document) {
  return page.getElementById(placeId)!;
}

/** The talk a page tells, or null when it is a page without one. */
export function talkFrom(page: Document): Talk | null {
  const told = page.getElementById(dataId)?.textContent;
  return told ? (JSON.parse(told) as Talk) : null;
}
