import { z } from "zod";
import { newId } from "#db/new-id";
import { readSignedCookie, signedCookie } from "~/features/accounts/session/signed-cookie.server";
import { clearedCookie, cookieName } from "~/http/cookies.server";
import { findDialogue } from "../dialogues.server";
import type { Dialogue } from "../script/read-dialogues.server";
import type { DialogueEvent } from "../talk/dialogue.machine";
import { shuffleChoices } from "../talk/shuffle-choices";
import { replayDialogue, type TalkPosition } from "../talk/replay-dialogue";

const cookie = cookieName("try");

/** A free talk that is no emergency. Its safety kind is open without a safety check. */
const dialogueId = "first-slip";

/** All visitors see the choices in one order, so the home page is the same for everyone. */
export const visitorSeed = 7;

/** A talk without an account. It is in a signed cookie that ends with the browser, and nowhere else. */
export interface VisitorTalk {
  /** The id of its attempt, once it is saved with an account. */
  id: string;
  events: DialogueEvent[];
}

export interface PlayedTalk extends VisitorTalk {
  position: TalkPosition;
}

/**
 * The dialogue that visitors can play, or null if it is not published. Own words need an account, because
 * a cookie is no place for them.
 */
export async function findVisitorDialogue(): Promise<Dialogue | null> {
  const dialogue = await findDialogue(dialogueId);
  if (!dialogue) return null;
  const { answers: _, ...script } = dialogue.script;
  return { ...dialogue, script };
}

/** How the talk of visitors begins, or null if there is none. It is the same for everyone. */
export async function readFirstLine() {
  const dialogue = await findVisitorDialogue();
  const start = dialogue && replayDialogue(dialogue.script, []);
  if (!start) return null;
  const { them, scene } = dialogue.script;
  const choices = shuffleChoices(start.offered, visitorSeed, 0).map(
    ({ choice: { id }, line, lineStage: stage }) => ({ id, line, stage }),
  );
  return { them, scene, ...start.cue!, choices };
}

/** The talk in the browser's cookie, or null if there is none or its script has changed. */
export function findVisitorTalk(request: Request, dialogue: Dialogue): PlayedTalk | null {
  const [id = "", version, moves = ""] = readSignedCookie(request, cookie)?.split(".") ?? [];
  if (!id || version !== dialogue.version) return null;
  const events = moves.split("~").filter(Boolean).map(eventFrom);
  const position = replayDialogue(dialogue.script, events);
  return position && { id, events, position };
}

/** The header that puts a talk into the browser. */
export function carryTalk({ version }: Dialogue, { id, events }: VisitorTalk) {
  return signedCookie(cookie, [id, version, events.map(moveOf).join("~")].join("."));
}

export function dropTalk() {
  return clearedCookie(cookie);
}

const taken = "!";
const eventFrom = (move: string): DialogueEvent =>
  move === taken ? { type: "rewind" } : { type: "say", choiceId: move };
const moveOf = (event: DialogueEvent) => (event.type === "say" ? event.choiceId : taken);

const count = z.coerce.number().int().min(0).max(99);
const target = { attempt: z.string().max(40).default(""), seq: count };
const Move = z.discriminatedUnion("move", [
  z.object({ move: z.literal("say"), choice: z.string().max(40), ...target }),
  z.object({ move: z.literal("rewind"), ...target }),
  z.object({ move: z.literal("again") }),
  z.object({ move: z.literal("again-from"), turn: count }),
]);

/**
 * The talk after a form, or null if the form asks for something that is not possible. A line from the home
 * page names no talk and begins one. A line from a page that is behind changes nothing.
 */
export function moveVisitorTalk(
  dialogue: Dialogue,
  talk: PlayedTalk | null,
  form: FormData,
): VisitorTalk | null {
  const { data: move } = Move.safeParse(Object.fromEntries(form));
  if (!move) return null;
  if (move.move === "again") return { id: newId(), events: [] };
  if (move.move === "again-from") {
    if (!talk || talk.position.ending === "escalation") return { id: newId(), events: [] };
    const before = talk.position.said.filter((line) => line.turn < move.turn && !line.isTakenBack);
    return { id: newId(), events: before.map(({ event }) => event) };
  }
  const isNew = move.attempt === "";
  if (!isNew && (talk?.id !== move.attempt || talk.events.length !== move.seq)) return talk;
  const event = eventFrom(move.move === "say" ? move.choice : taken);
  const events = [...(isNew ? [] : talk!.events), event];
  return replayDialogue(dialogue.script, events) && { id: isNew ? newId() : talk!.id, events };
}
