import { useEffect, useRef, useState, type FormEvent } from "react";
import { DialogueStage, type Problem } from "./dialogue-stage";
import type { DialogueEvent } from "./dialogue.machine";
import { replayDialogue } from "./replay-dialogue";
import { talkOn, type Talk } from "./talk";

/**
 * The talk in a browser with script. A move shows at once, because the same machine runs here;
 * meanwhile it is sent, one after the other, and what the server then tells stands.
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
      const answer = await post(address, form);
      if (!answer.talk) return location.assign(answer.url);
      const { attempt: known, isRefused } = answer.talk;
      const isTaken = known.id === attempt.id && known.events.length === sentAt + 1;
      history.replaceState(null, "", answer.url);
      setTalk(answer.talk);
      setAhead((moves) => (isTaken ? moves.slice(1) : []));
      setProblem(isRefused ? "refused" : null);
    } catch {
      setAhead([]);
      setProblem("unsent");
    }
  }

  return (
    <DialogueStage
      talk={talk}
      standing={hoped ?? replayDialogue(script, attempt.events)!}
      seq={seq}
      problem={problem}
      isKept={ahead.length === 0}
      now={now}
      onMove={move}
    />
  );
}

async function post(address: string, form: FormData) {
  const body = new URLSearchParams([...form].map(([name, value]) => [name, String(value)]));
  // A move that is under way is finished even when its reader goes to another page.
  const answer = await fetch(address, {
    method: "post",
    body,
    headers: { Accept: "text/html" },
    keepalive: true,
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return { url: answer.url, talk: talkOn(page) };
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
