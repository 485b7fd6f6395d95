import {
  cueCategories,
  sentenceElements,
  sentenceFlags,
  type CueText,
  type SentenceText,
} from "./labeled-texts";
import { plainVoices } from "./voices";

/** A label of a reader, and when it is shown. The list of labels has the order of the model file. */
export interface LabelRule<Text> {
  name: string;
  isShown: (text: Text) => boolean;
  /** The texts on which a false alarm counts. */
  isHarmless: (text: Text) => boolean;
  /** The names of the labels that raise this one where they agree with it. */
  helpers?: string[];
  /** The share of harmless texts on which the label may be shown. */
  allowed: number;
  /** The same for long texts, where it is another. */
  allowedLong?: number;
}

// Thresholds are set on the plain voices. The artful voices are harder on purpose.
const isNone = ({ level, voice }: CueText) => level === "none" && plainVoices.includes(voice);

export const cueLabels: LabelRule<CueText>[] = [
  {
    name: "hard",
    isShown: ({ level }) => level === "hard",
    isHarmless: isNone,
    helpers: cueCategories.map((category) => `hard ${category}`),
    allowed: 0.0225,
    // Only 98 harmless texts are long, and four of them set the threshold so high that it hid a danger
    // in a long text. A long text is also the likeliest to be real.
    allowedLong: 0.05,
  },
  { name: "any", isShown: ({ level }) => level !== "none", isHarmless: isNone, allowed: 0.13 },
  ...(["hard", "soft"] as const).flatMap((level) =>
    cueCategories.map((category) => ({
      name: `${level} ${category}`,
      isShown: (text: CueText) => text.level === level && text.category === category,
      isHarmless: (text: CueText) => text.level !== level || text.category !== category,
      allowed: 0.02,
    })),
  ),
];

/** The helpers of every label as numbers in the list of rules. */
export function helperNumbers(rules: readonly { name: string; helpers?: string[] }[]) {
  return rules.map(({ helpers }) =>
    helpers?.map((helper) => rules.findIndex(({ name }) => name === helper)),
  );
}

const redFlags = ["threat", "medControl", "stopSudden", "doseAdvice", "crisis"];

const allowedFor = (label: string) =>
  redFlags.includes(label) ? 0.005 : sentenceElements.includes(label) ? 0.05 : 0.01;

export const sentenceLabels: LabelRule<SentenceText>[] = [
  ...sentenceElements,
  ...sentenceFlags,
].map((name) => ({
  name,
  isShown: ({ labels }) => labels.some((label) => label === name),
  isHarmless: ({ labels }) => !labels.some((label) => label.startsWith(name)),
  allowed: allowedFor(name),
}));
