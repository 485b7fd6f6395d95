/** The kinds of a line that a member says in their own words. The loved one answers by the kind. */
export const ownLineKinds = [
  "warm-specific",
  "warm-vague",
  "question",
  "lecture",
  "blame",
  "threat",
  "bargain",
  "rescue",
  "off-topic",
  "not-understood",
] as const;
export type OwnLineKind = (typeof ownLineKinds)[number];

/** The kinds that the model learned, in the order of its file. */
export const taughtKinds = ownLineKinds.filter((kind) => kind !== "not-understood");
export type TaughtKind = (typeof taughtKinds)[number];

/** A sign of a line and the points that it gives to a kind. */
interface SignPoints {
  kind: TaughtKind;
  points: number;
  /** What the line does, for docs/own-lines.md. */
  does: string;
}

/**
 * The table of a line's kind: the points of every sign are added to what the model gives each kind, and
 * the highest kind counts. docs/own-lines.md shows the table, and a test holds the two together. Chosen
 * on the half "tune" of content/readers/own-lines.jsonl.
 */
export const signPoints = {
  rescue: {
    kind: "rescue",
    points: 2.5,
    does: "pays, lies, covers or does for them what is theirs to do",
  },
  threat: { kind: "threat", points: 4, does: "says what bad thing will follow" },
  "threat-flag": { kind: "threat", points: 0.5, does: "has the coach's flag for a threat" },
  bargain: { kind: "bargain", points: 3.5, does: "offers something good if they do their part" },
  "bargain-flag": {
    kind: "bargain",
    points: 2.5,
    does: "has the coach's flag for a bargain or for love with a condition",
  },
  blame: {
    kind: "blame",
    points: 1,
    does: "accuses, labels, mocks or shames, says always or never, or stings",
  },
  comparison: { kind: "blame", points: 0.5, does: "compares them with somebody" },
  lecture: { kind: "lecture", points: 3.5, does: "says how to live, or plays down their side" },
  order: { kind: "lecture", points: 1.5, does: "gives an order, or says what not to do" },
  particular: {
    kind: "warm-specific",
    points: 1,
    does: "names something of their side, owns or thanks for one act, offers or asks for one thing",
  },
  "asks-suicide": {
    kind: "warm-specific",
    points: 14,
    does: "asks plainly about suicide or safety",
  },
  "caring-question": { kind: "warm-specific", points: 1, does: "asks what would help" },
  comfort: { kind: "warm-vague", points: 2.5, does: "comforts, or asks how they are" },
  thin: { kind: "warm-vague", points: 0.5, does: "begins something kind and names nothing" },
  everyday: { kind: "off-topic", points: 3.5, does: "speaks of everyday matters" },
  question: { kind: "question", points: 2.5, does: "asks" },
  "about-neither": { kind: "off-topic", points: 1, does: "has no word for “you” or “we”" },
} as const satisfies Record<string, SignPoints>;
export type LineSign = keyof typeof signPoints;
export const lineSigns = Object.keys(signPoints) as LineSign[];
