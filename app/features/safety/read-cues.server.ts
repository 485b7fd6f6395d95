import { getReaderModel } from "~/features/coach/reader/model.server";
import type { CueLevel, CueReading } from "~/features/coach/reader/cue-reading";
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

const levels: CueLevel[] = ["hard", "soft", "none"];

/**
 * Reads the fields of a form, each by itself and all as one text, and adds up what is found: harmless
 * words in one field must not make dangerous words in another count for less. Marks no places.
 */
export function readFields(fields: readonly string[]): CueReading {
  const written = fields.filter((field) => field.trim() !== "");
  const apart = written.length > 1 ? written.map(readCues) : [];
  const readings = [readCues(written.join("\n")), ...apart];
  const found = (level: "hard" | "soft") =>
    hardCategories.filter((category) => readings.some((one) => one[level].includes(category)));
  const hard = found("hard");
  const soft = found("soft").filter((category) => !hard.includes(category));
  const worst = levels.map((level) => readings.find((one) => one.level === level)).find(Boolean)!;
  return { ...worst, hard, soft, marks: [] };
}

interface StoredReading {
  title: string;
  body: string;
  soft_cue: string | null;
  reader: string | null;
}

/** The soft cues of a question as it was read when it was sent, so that a new model changes nothing. */
export function softCuesAsRead({ title, body, soft_cue, reader }: StoredReading) {
  if (reader === null) return readFields([title, body]).soft;
  const named = soft_cue?.split(" ") ?? [];
  return hardCategories.filter((category) => named.includes(category));
}

/**
 * The crisis cards for a form that cannot be sent as it is. A text that is too short or too long can still
 * be one that cannot wait. At most the first 10,000 characters of each field are read.
 */
export function cardsOfForm(form: FormData, fields: readonly string[]) {
  const typed = fields.map((name) => String(form.get(name) ?? "").slice(0, 10_000));
  const { hard } = readFields(typed);
  return cueCards(hard, String(form.get("shown") ?? "")).cards;
}
