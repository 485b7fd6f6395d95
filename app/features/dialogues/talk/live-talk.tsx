import { useEffect, useRef, useState, type FormEvent } from "react";
import { dialoguePath } from "~/http/paths";
import type { HelpKind } from "../script/dialogue";
import { DialogueStage, type Problem } from "./dialogue-stage";
import type { DialogueEvent } from "./dialogue.machine";
import { replayDialogue } from "./replay-dialogue";
import type { MoveAnswer, Talk } from "./talk-data";

/**
 * A talk that runs in the browser. The same machine runs here and on the server, so a move shows at
 * once. Moves are sent to the server one at a time, and the talk then follows the server's answer.
 */
export function LiveTalk({ sentTalk }: { sentTalk: Talk }) {
  const [talk, setTalk] = useState(sentTalk);
  /** Moves that the server has not confirmed yet. */
  const [pending, setPending] = useState<DialogueEvent[]>([]);
  const [problem, setProblem] = useState<Problem | null>(sentTalk.isRefused ? "refused" : null);
  const sending = useRef(Promise.resolve());
  const [typed, setTyped] = useState(sentTalk.typed);
  const [isListening, setIsListening] = useState(false);
  const card = useCardFor(typed, sentTalk);

  const { script, attempt } = talk;
  const pendingPosition = replayDialogue(script, [...attempt.events, ...pending]);
  const seq = attempt.events.length + (pendingPosition ? pending.length : 0);
  const now = useFocusAfterMove(seq);

  function move(submit: FormEvent<HTMLFormElement>) {
    submit.preventDefault();
    const { action } = submit.currentTarget;
    const form = fieldsOf(submit);
    const event = eventOf(form);
    // Only the server can read a line in own words, so it is shown when its answer comes.
    if (event) setPending((moves) => [...moves, event]);
    else setIsListening(true);
    setProblem(null);
    sending.current = sending.current.then(() => send(action, form, seq));
  }

  async function send(address: string, form: FormData, sentAt: number) {
    try {
      const answer = await post(`${address}/moves`, form);
      // Load the page if the talk cannot continue here: access has ended, or another talk was started.
      if (!answer?.attempt) return location.assign(address);
      const { result, attempt: saved, place } = answer;
      const isConfirmed = result === "done" && saved.events.length === sentAt + 1;
      if (isConfirmed && form.has("line")) setTyped("");
      history.replaceState(null, "", place);
      setTalk((before) => ({ ...before, attempt: { ...before.attempt, events: saved.events } }));
      setPending((moves) => (isConfirmed ? moves.slice(1) : []));
      setProblem(result === "refused" ? "refused" : null);
    } catch {
      setPending([]);
      setProblem("unsent");
    }
    setIsListening(false);
  }

  return (
    <DialogueStage
      talk={talk}
      position={pendingPosition ?? replayDialogue(script, attempt.events)!}
      seq={seq}
      problem={problem}
      isSaved={pending.length === 0}
      now={now}
      onMove={move}
      ownLine={{ typed, card, isListening, onType: setTyped }}
    />
  );
}

const untilLook = 700;

/** The card with numbers to call for what the member is typing, as the server reads it. */
function useCardFor(typed: string, { dialogueId, card: sent }: Talk) {
  const [card, setCard] = useState(sent);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    const look = async () => {
      const body = new URLSearchParams({ move: "look", line: typed });
      const answer = await fetch(`${dialoguePath(dialogueId)}/moves`, { method: "post", body });
      if (answer.ok) setCard(((await answer.json()) as { card: HelpKind | null }).card);
    };
    // Without an answer the card stays as it is. The line is read again when it is said.
    const timer = setTimeout(() => void look().catch(() => {}), untilLook);
    return () => clearTimeout(timer);
  }, [typed, dialogueId]);
  return card;
}

async function post(address: string, form: FormData): Promise<MoveAnswer | null> {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  // `keepalive` finishes the request even if the member leaves the page.
  const answer = await fetch(address, { method: "post", body, keepalive: true });
  const isJson = answer.headers.get("Content-Type")?.startsWith("application/json");
  return isJson ? ((await answer.json()) as MoveAnswer) : null;
}

function fieldsOf({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>) {
  const { submitter } = nativeEvent as SubmitEvent;
  return new FormData(currentTarget, submitter);
}

/** The event of a form, or null for a line in own words. */
function eventOf(form: FormData): DialogueEvent | null {
  if (form.has("line")) return null;
  if (form.get("move") === "rewind") return { type: "rewind" };
  return { type: "say", choiceId: String(form.get("choice")) };
}

/** Moves the focus to the new lines after each move, so screen readers and the keyboard continue there. */
function useFocusAfterMove(moves: number) {
  const newLines = useRef<HTMLDivElement>(null);
  const seen = useRef(moves);
  useEffect(() => {
    if (seen.current === moves) return;
    seen.current = moves;
    newLines.current?.focus({ preventScroll: true });
    newLines.current?.scrollIntoView();
  }, [moves]);
  return newLines;
}
