/** What a member sent along with a question, as it was then. */
export type Attachment = AttachedWords | AttachedTalk;

interface AttachedWords {
  kind: "words";
  text: string;
}

interface AttachedTalk {
  kind: "talk";
  title: string;
  /** The loved one in it, and how they stood at the start. */
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
  /** What the line did: "Opened a little." */
  moved: string;
  isTakenBack: boolean;
}

/** What a member may send along, as the form names it: "words" or "talk", and an id. */
export interface AttachmentChoice {
  value: string;
  title: string;
}

export function attachmentValue(kind: Attachment["kind"], id: string) {
  return `${kind} ${id}`;
}
