import { monthDay } from "~/time";
import { inWords } from "~/ui/forms/answers-in-words";
import { readAnswers } from "~/ui/forms/prompt";
import type { Plan } from "../plan";
import { supportKinds, supportPrompts, type SupportKind } from "./support-prompts";

/** A person or a place as the list shows it. */
export interface ListedSupport {
  id: string;
  who: string;
  type: SupportKind | null;
  /** The number as the member wrote it. */
  phone: string;
  /** The number to dial, or null if the text holds none. */
  tel: string | null;
  reach: string;
  /** "Listening, a ride" */
  gives: string;
  tell: string;
  next: string;
  /** "In touch today", "Last in touch November 20", or empty. */
  touch: string;
  isTouchedToday: boolean;
}

/** The entries of a support network: people first, then groups, places and trained helpers. */
export function listSupport(plans: readonly Plan[], today: string): ListedSupport[] {
  const order = [...Object.keys(supportKinds), null];
  return plans
    .map((plan) => listedSupport(plan, today))
    .toSorted((one, other) => order.indexOf(one.type) - order.indexOf(other.type));
}

function listedSupport({ id, answers, notes }: Plan, today: string): ListedSupport {
  const { type, who, phone, reach, gives, tell, next } = readAnswers(supportPrompts, (name) =>
    [answers[name] ?? []].flat(),
  );
  const last = notes.at(-1);
  const isTouchedToday = notes.some(({ day }) => day === today);
  return {
    id,
    who: who || "Without a name yet",
    type: type ? (type as SupportKind) : null,
    phone,
    tel: numberIn(phone),
    reach,
    gives: inWords(supportPrompts.gives, gives),
    tell,
    next,
    touch: isTouchedToday ? "In touch today" : last ? `Last in touch ${monthDay(last.day)}` : "",
    isTouchedToday,
  };
}

/** The number that a phone dials: "(555) 555-0142, after six" -> "5555550142". Null without three digits. */
export function numberIn(text: string): string | null {
  const found = /[+(]?\d[\d\s().-]*/.exec(text)?.[0] ?? "";
  const digits = found.replace(/\D/g, "");
  if (digits.length < 3) return null;
  return found.startsWith("+") ? `+${digits}` : digits;
}
