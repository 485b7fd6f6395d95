import type { AnyAnswers } from "~/ui/forms/prompt";
import { quoteNumbers, three } from "./invitation-prompts";

export interface InvitedPlace {
  number: number;
  name: string;
  phone: string;
  cost: string;
  wait: string;
  first: string;
  check: string;
  isCalled: boolean;
}

/** The places that the plan names. */
export function placesIn(answers: AnyAnswers): InvitedPlace[] {
  return three.flatMap((number) => {
    const text = (name: string) => String(answers[`${name}${number}`] ?? "");
    const place = {
      number,
      name: text("name"),
      phone: text("phone"),
      cost: text("cost"),
      wait: text("wait"),
      first: text("first"),
      check: text("check"),
      isCalled: (answers[`called${number}`]?.length ?? 0) > 0,
    };
    return place.name || place.phone ? [place] : [];
  });
}

/** The likely objections, each with the member's reply. */
export function objectionsIn(answers: AnyAnswers) {
  return three.flatMap((number) => {
    const [no, reply] = [`no${number}`, `reply${number}`].map((name) =>
      String(answers[name] ?? ""),
    );
    return no || reply ? [{ no: no!, reply: reply! }] : [];
  });
}

/** Something they said. */
export interface Quote {
  text: string;
  /** "wish", "dip" or "". */
  sort: string;
  /** The day, or "". */
  heard: string;
  /** Where they said it, or after what. */
  moment: string;
}

/** What they said, with what the member noted about each saying. */
export function quotesIn(answers: AnyAnswers): Quote[] {
  const quotes = quoteNumbers.map((number) => {
    const of = (name: string) => String(answers[`${name}${number}`] ?? "").trim();
    return { text: of("quote"), sort: of("sort"), heard: of("heard"), moment: of("moment") };
  });
  const more = String(answers.said ?? "").split("\n");
  const plain = more.map((text) => ({ text: text.trim(), sort: "", heard: "", moment: "" }));
  return [...quotes, ...plain].filter(({ text }) => text);
}

/** What they said, one saying after the other. */
export function saidIn(answers: AnyAnswers) {
  return quotesIn(answers).map(({ text }) => text);
}
