import type { LimitAnswers, LimitTopic } from "~/features/plans/limits/limit-prompts";

/** A limit that its owner shows to the other member of a pair. */
export interface ShownLimit {
  /** The id of the thing: "limits.abc". */
  id: string;
  version: number;
  answers: Pick<LimitAnswers, "topic" | "stance" | "words" | "from" | "when">;
}

/** Two limits that say opposite things, or that two people mean to say at the same time. */
export interface PlansApart {
  /** Names the two lines as they are now. A change of one of them makes a new pair. */
  pair: string;
  mine: string;
  theirs: string;
  title: string;
  text: string;
}

const bothAreRight = "Neither of you is wrong";

/** What to say to each topic. It takes no side. */
const advice: Record<LimitTopic, string> = {
  phone:
    "A phone is how a clinic reaches someone, and how they reach 911. It’s also money that comes back every month. You might agree on one answer: who pays, until when, and what for.",
  cash: "Hearing yes from one of you and no from the other is hard, and it teaches them whom to ask. You might agree on one sentence that all of you say.",
  bills:
    "A roof, heat and light keep someone safe. Paying can also hide what the use costs. You might agree on what gets paid, by whom, straight to the landlord or the company.",
  car: "The first question is safety: nobody who has been drinking or using drives. You might agree on who holds the keys, and which rides you give.",
  home: "A bed can keep someone alive, and a home also has others in it. You might agree on one house rule, and on where they can sleep if it’s broken.",
  drinking:
    "Rules that change from house to house are hard to follow. You might agree on one rule for every home, and on what each of you does when it’s broken.",
  lies: "Covering for someone spares them today and costs later. You might agree on one true sentence that all of you tell the boss or the family.",
  other: "Two different answers are hard to live with. You might find one that you can both hold.",
};

/**
 * The pairs of a member's own limits and another member's that pull apart. Give only limits that each
 * shows to the other: nobody learns from a comparison what they may not read.
 */
export function plansApart(
  own: readonly ShownLimit[],
  theirs: readonly ShownLimit[],
): PlansApart[] {
  return own.flatMap((mine) =>
    theirs.flatMap((other): PlansApart[] => {
      const found = compare(mine.answers, other.answers);
      if (!found) return [];
      const pair = `${mine.id}@${mine.version} ${other.id}@${other.version}`;
      return [{ pair, mine: mine.answers.words, theirs: other.answers.words, ...found }];
    }),
  );
}

function compare(mine: ShownLimit["answers"], theirs: ShownLimit["answers"]) {
  const isSameTopic = mine.topic !== "" && mine.topic === theirs.topic && mine.topic !== "other";
  if (isSameTopic && mine.stance && theirs.stance && mine.stance !== theirs.stance) {
    return { title: bothAreRight, text: advice[mine.topic as LimitTopic] };
  }
  const isSameStart = mine.from !== "" && mine.from === theirs.from;
  if (isSameStart && isSameHour(mine.when, theirs.when)) {
    return {
      title: "Two talks at the same time",
      text: "You both plan to say something at the same time. Two limits at once feel like an attack. Choose who goes first, and leave a quiet day between.",
    };
  }
  return null;
}

function isSameHour(mine: string, theirs: string) {
  const plain = (text: string) =>
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, " ")
      .trim();
  return plain(mine) !== "" && plain(mine) === plain(theirs);
}
