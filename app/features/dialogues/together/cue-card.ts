import { elements, type Element } from "~/content/elements";
import type { OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { ownLineEffects } from "../script/own-lines";
import { wordsOf } from "../script/texts";
import type { Dialogue } from "../script/read-dialogues.server";

/** The part of the loved one, for a person who plays it. */
export interface CueCard {
  them: string;
  scene: string;
  goal: string;
  wants: string;
  /** What the loved one says, in the order of a talk that goes well. */
  cues: { say: string; stage: string | null }[];
  reactions: { to: string; say: string; stage: string | null; turn: Turn }[];
}

/** What a kind of line does to the loved one. */
export type Turn = "soften" | "stay" | "close";

function turnOf(kind: OwnLineKind): Turn {
  const { openness, defensiveness } = ownLineEffects[kind].mood;
  const ease = openness - defensiveness;
  return ease > 0 ? "soften" : ease < 0 ? "close" : "stay";
}

/** The cue card of a dialogue, or null if it is not a scene for two people to rehearse. */
export function cueCardOf({ script, wants }: Dialogue): CueCard | null {
  const { answers, points, them, scene, goal } = script;
  if (!wants || !answers) return null;
  const cues: CueCard["cues"] = [];
  for (let point = points[0]; point;) {
    cues.push({ say: wordsOf(point.cue), stage: wordsOf(point.stage) });
    const { next } = point.choices[0]!;
    point = points.find(({ id }) => id === next);
  }
  const reactions = played.map(({ kind, to }) => ({
    to,
    say: wordsOf(answers[kind].reply),
    stage: wordsOf(answers[kind].stage),
    turn: turnOf(kind),
  }));
  return { them, scene, goal, wants, cues, reactions };
}

const played: { kind: OwnLineKind; to: string }[] = [
  { kind: "warm-specific", to: "A kind line that names something real" },
  { kind: "warm-vague", to: "A kind line that could be said to anyone" },
  { kind: "question", to: "A question, and nothing else" },
  { kind: "lecture", to: "Advice about how to live" },
  { kind: "bargain", to: "“If you do this, I’ll do that”" },
  { kind: "rescue", to: "An offer to fix it for you" },
  { kind: "blame", to: "Blame" },
  { kind: "threat", to: "A threat" },
];

/** What each of the two people ticked. */
export interface Ticks {
  speaker: Element[];
  player: Element[];
}

/** Reads the ticks from the address. Anything that is no element is left out. */
export function ticksIn(url: URL): Ticks {
  const chosen = (name: string) => {
    const sent = url.searchParams.getAll(name);
    return elements.filter((element) => sent.includes(element));
  };
  return { speaker: chosen("speaker"), player: chosen("player") };
}

/** The ticks that both have, and those of one only. */
export function compareTicks({ speaker, player }: Ticks) {
  return {
    both: speaker.filter((element) => player.includes(element)),
    speaker: speaker.filter((element) => !player.includes(element)),
    player: player.filter((element) => !speaker.includes(element)),
  };
}
