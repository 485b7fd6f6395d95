import { useFetcher } from "@remix-run/react";
import type { DialogueScript } from "./dialogue";
import type { DialogueEvent } from "./dialogue.machine";
import { replayDialogue } from "./replay-dialogue";

/** An attempt as the server last told it. */
export interface KnownAttempt {
  id: string;
  seed: number;
  events: DialogueEvent[];
}

/**
 * The talk as the member sees it. A move shows at once, because the browser runs the same machine;
 * meanwhile it is sent, and what comes back from the server stands.
 */
export function useTalk(script: DialogueScript, attempt: KnownAttempt) {
  const fetcher = useFetcher<{ isRefused: true }>();
  const sent = fetcher.formData && moveOf(fetcher.formData, attempt);
  const ahead = sent ? [...attempt.events, sent] : attempt.events;
  const expected = replayDialogue(script, ahead);
  const events = expected ? ahead : attempt.events;
  return {
    events,
    standing: expected ?? replayDialogue(script, events)!,
    Form: fetcher.Form,
    isSending: fetcher.state !== "idle",
    isRefused: fetcher.data?.isRefused ?? false,
  };
}

/** The event on its way, unless the log already has it. */
function moveOf(form: FormData, attempt: KnownAttempt): DialogueEvent | null {
  if (form.get("attempt") !== attempt.id || form.get("seq") !== String(attempt.events.length)) {
    return null;
  }
  return form.get("move") === "rewind"
    ? { type: "rewind" }
    : { type: "say", choiceId: String(form.get("choice")) };
}
