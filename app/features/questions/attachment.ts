/** A copy of what a member attached to a question, as it was then. */
export type Attachment = AttachedWords | AttachedTalk;

interface AttachedWords {
  kind: "words";
  text: string;
}

interface AttachedTalk {
  kind: "talk";
  title: string;
  /** The loved one's name, and how open they were at the start. */
  them: string;
  start: string;
  lines: PracticedLine[];
  ending: string;
}

export interface PracticedLine {
  said: string;
  stage: string | null;
  reply: string;
  replyStage: string | null;
  /** How the line changed that: "Opened a little." */
  moved: string;
  isTakenBack: boolean;
}

/** A statement or talk to attach. The value is "words" or "talk" and an id. */
export interface AttachmentChoice {
  value: string;
  title: string;
}

export function attachmentValue(kind: Attachment["kind"], id: string) {
  return `${kind} ${id}`;
}
