import { getReaderModel } from "~/features/coach/reader/model.server";
import type { CueReading } from "~/features/coach/reader/cue-reading";
import { makeCueReader } from "~/features/coach/reader/read-cues";
import { cueCards, hardCategories } from "./cues";
import { cueListVersion, findCues } from "./cues.server";

let read: ((text: string) => CueReading) | undefined;

/**
 * Reads a member's words with the phrase list and the model. Every page that takes people's words asks
 * this function. A text in which it finds nothing is not proved to be safe.
 */
export function readCues(text: string): CueReading {
  read ??= makeCueReader(getReaderModel(), findCues, cueListVersion());
  return read(text);
}

interface StoredReading {
  title: string;
  body: string;
  soft_cue: string | null;
  reader: string | null;
}

/** The soft cues of a question as it was read when it was sent, so that a new model changes nothing. */
export function softCuesAsRead({ title, body, soft_cue, reader }: StoredReading) {
  if (reader === null) return readCues(`${title}\n${body}`).soft;
  const named = soft_cue?.split(" ") ?? [];
  return hardCategories.filter((category) => named.includes(category));
}

/**
 * The crisis cards for a form that cannot be sent as it is. A text that is too short or too long can still
 * be one that cannot wait. At most the first 10,000 characters of each field are read.
 */
export function cardsOfForm(form: FormData, fields: readonly string[]) {
  const typed = fields.map((name) => String(form.get(name) ?? "").slice(0, 10_000));
  const { hard } = readCues(typed.join("\n"));
  return cueCards(hard, String(form.get("shown") ?? "")).cards;
}
