/** A moment that no dialogue has, so that nobody has practiced it here. */
export interface FreshSituation {
  id: string;
  scene: string;
  says: string;
}

/** Each is a sober, safe moment. They come in this order, and begin again after the last one. */
export const freshSituations: readonly FreshSituation[] = [
  {
    id: "late-dinner",
    scene: "Your partner comes to dinner an hour late, sober and tired, and sits down.",
    says: "Don’t start. I know what time it is.",
  },
  {
    id: "lost-keys",
    scene: "Your brother can’t find his car keys. Two weeks ago he lost his license for a month.",
    says: "It’s one stupid thing after another.",
  },
  {
    id: "good-week",
    scene: "Your daughter has had a week without a drink. She tells you while she ties her shoes.",
    says: "It’s only a week. Don’t make it a thing.",
  },
  {
    id: "missed-birthday",
    scene: "Your son calls on Sunday. He missed your birthday on Friday.",
    says: "I feel like garbage about Friday.",
  },
  {
    id: "clinic-letter",
    scene: "A letter from a clinic lies on the table. Your husband pushes it aside.",
    says: "I’m not talking to some stranger about my life.",
  },
  {
    id: "bad-sleep",
    scene: "Your mother has slept badly for a week. It is morning, and she pours her tea.",
    says: "You all think I can’t look after myself.",
  },
  {
    id: "old-friends",
    scene: "Your sister is invited out by the friends she used to drink with. She asks you.",
    says: "Am I never allowed to see anybody again?",
  },
  {
    id: "paid-back",
    scene: "Your friend gives you back twenty dollars that you had stopped waiting for.",
    says: "There. Now nobody can say I owe anyone.",
  },
];

/** The situation of a member who has said this many fresh lines. */
export function situationAfter(lines: number): FreshSituation {
  return freshSituations[lines % freshSituations.length]!;
}

/** How many talks lie between two fresh lines. */
const talksBetween = 4;

/**
 * Which fresh line is due: the number of finished talks, before the first and after every fourth one.
 * Null if none is due, or if that line has been said.
 */
export function dueAfter(talks: number, said: readonly number[]): number | null {
  return talks % talksBetween === 0 && !said.includes(talks) ? talks : null;
}
