import { useEffect, useRef, useState, type FormEvent } from "react";
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

  const { script, attempt } = talk;
  const pendingPosition = replayDialogue(script, [...attempt.events, ...pending]);
  const seq = attempt.events.length + (pendingPosition ? pending.length : 0);
  const now = useFocusAfterMove(seq);

  function move(submit: FormEvent<HTMLFormElement>) {
    submit.preventDefault();
    const { action } = submit.currentTarget;
    const form = fieldsOf(submit);
    setPending((moves) => [...moves, eventOf(form)]);
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
      history.replaceState(null, "", place);
      setTalk((before) => ({ ...before, attempt: { ...before.attempt, events: saved.events } }));
      setPending((moves) => (isConfirmed ? moves.slice(1) : []));
      setProblem(result === "refused" ? "refused" : null);
    } catch {
      setPending([]);
      setProblem("unsent");
    }
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
    />
  );
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

function eventOf(form: FormData): DialogueEvent {
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
