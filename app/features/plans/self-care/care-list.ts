import { monthDay } from "~/time";
import { inWords } from "~/ui/forms/answers-in-words";
import { readAnswers } from "~/ui/forms/prompt";
import type { Plan, PlanNote } from "../plan";
import { careAreas, careOutcomes, selfCarePrompts, type CareOutcome } from "../self-care-prompts";

/** A small act as the list shows it. */
export interface ListedAct {
  id: string;
  act: string;
  area: string;
  /** "Thursday. Seven o’clock, at Ana’s. With: Ana." */
  when: string;
  backup: string;
  /** "Live help when: I skip my own pills. Call: Marek." */
  help: string;
  /** "Done twice, adjusted once. Last on November 20." */
  record: string;
  today: CareOutcome | null;
}

/** An act of the plan. It counts what happened and never how long in a row. */
export function listedAct(plan: Plan, today: string): ListedAct {
  const { id, answers, notes } = plan;
  const { area, sign, call, backup } = readAct(answers);
  const ofToday = notes.find(({ day }) => day === today)?.what;
  return {
    id,
    ...actAndTime(plan),
    area: careAreas[area as keyof typeof careAreas] ?? "",
    backup,
    help: sentences(sign && `Live help when: ${sign}`, call && `Call: ${call}`),
    record: recordInWords(notes),
    today: ofToday && ofToday in careOutcomes ? (ofToday as CareOutcome) : null,
  };
}

/** What the act is, and when it is planned. */
export function actAndTime({ answers }: Plan): Pick<ListedAct, "act" | "when"> {
  const { act, days, place, with: whom } = readAct(answers);
  return {
    act: act || "Without a name yet",
    when: sentences(inWords(selfCarePrompts.days, days), place, whom && `With: ${whom}`),
  };
}

function readAct(answers: Plan["answers"]) {
  return readAnswers(selfCarePrompts, (name) => [answers[name] ?? []].flat());
}

function recordInWords(notes: readonly PlanNote[]) {
  const last = notes.at(-1);
  if (!last) return "Nothing noted yet";
  const counts = Object.entries(careOutcomes).flatMap(([outcome, label]) => {
    const count = notes.filter(({ what }) => what === outcome).length;
    return count > 0 ? [`${label.toLowerCase()} ${timesInWords(count)}`] : [];
  });
  const all = counts.join(", ");
  return `${all.charAt(0).toUpperCase()}${all.slice(1)}. Last on ${monthDay(last.day)}.`;
}

function timesInWords(count: number) {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

function sentences(...texts: string[]) {
  const given = texts.filter(Boolean);
  return given.map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`)).join(" ");
}
