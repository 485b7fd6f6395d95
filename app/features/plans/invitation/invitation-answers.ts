import type { AnyAnswers } from "~/ui/forms/prompt";
import { three } from "./invitation-prompts";

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

/** What they said, line by line. */
export function saidIn(answers: AnyAnswers) {
  const lines = String(answers.said ?? "").split("\n");
  return lines.map((text) => text.trim()).filter(Boolean);
}
