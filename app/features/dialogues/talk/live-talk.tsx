import { useEffect, useRef, useState, type FormEvent } from "react";
import { DialogueStage, type Problem } from "./dialogue-stage";
import type { DialogueEvent } from "./dialogue.machine";
import { replayDialogue } from "./replay-dialogue";
import type { MoveAnswer, Talk } from "./talk";

/**
 * The talk in a browser with script. A move shows at once, because the same machine runs here;
 * meanwhile it is sent, one after the other, and what the server then says stands.
 */
export function LiveTalk({ told }: { told: Talk }) {
  const [talk, setTalk] = useState(told);
  const [ahead, setAhead] = useState<DialogueEvent[]>([]);
  const [problem, setProblem] = useState<Problem | null>(told.isRefused ? "refused" : null);
  const sending = useRef(Promise.resolve());

  const { script, attempt } = talk;
  const hoped = replayDialogue(script, [...attempt.events, ...ahead]);
  const seq = attempt.events.length + (hoped ? ahead.length : 0);
  const now = useMoveTo(seq);

  function move(submit: FormEvent<HTMLFormElement>) {
    submit.preventDefault();
    const { action } = submit.currentTarget;
    const form = fieldsOf(submit);
    setAhead((moves) => [...moves, eventOf(form)]);
    setProblem(null);
    sending.current = sending.current.then(() => send(action, form, seq));
  }

  async function send(address: string, form: FormData, sentAt: number) {
    try {
      const answer = await post(`${address}/moves`, form);
      // What cannot go on here goes on as a page: a closed door, a talk that was begun anew.
      if (!answer?.attempt) return location.assign(address);
      const { result, attempt: known, place } = answer;
      const isTaken = result === "done" && known.events.length === sentAt + 1;
      history.replaceState(null, "", place);
      setTalk((before) => ({ ...before, attempt: { ...before.attempt, events: known.events } }));
      setAhead((moves) => (isTaken ? moves.slice(1) : []));
      setProblem(result === "refused" ? "refused" : null);
    } catch {
      setAhead([]);
      setProblem("unsent");
    }
  }

  return (
    <DialogueStage
      talk={talk}
      position={hoped ?? replayDialogue(script, attempt.events)!}
      seq={seq}
      problem={problem}
      isSaved={ahead.length === 0}
      now={now}
      onMove={move}
    />
  );
}

async function post(address: string, form: FormData): Promise<MoveAnswer | null> {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  // A move that is under way is finished even when its reader goes to another page.
  const answer = await fetch(address, { method: "post", body, keepalive: true });
  const isTold = answer.headers.get("Content-Type")?.startsWith("application/json");
  return isTold ? ((await answer.json()) as MoveAnswer) : null;
}

function fieldsOf({ currentTarget, nativeEvent }: FormEvent<HTMLFormElement>) {
  const { submitter } = nativeEvent as SubmitEvent;
  return new FormData(currentTarget, submitter);
}

function eventOf(form: FormData): DialogueEvent {
  if (form.get("move") === "rewind") return { type: "rewind" };
  return { type: "say", choiceId: String(form.get("choice")) };
}

/** After each move the reader stands at what is new, so that it is read and the next key starts there. */
function useMoveTo(moves: number) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef(moves);
  useEffect(() => {
    if (seen.current === moves) return;
    seen.current = moves;
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView();
  }, [moves]);
  return place;
}
