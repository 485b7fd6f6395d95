import type { OnePrompt, Prompts } from "~/ui/forms/prompt";

/**
 * WHO-5, worded as published: World Health Organization-Five Well-Being Index. Its terms ask for the
 * words unchanged, so nobody rewords them here. The ids of the options are the points.
 */
export const who5 = {
  source:
    "The World Health Organization-Five Well-Being Index (WHO-5). Geneva: World Health Organization. Worded as published.",
  instruction:
    "Please indicate for each of the five statements which is closest to how you have been feeling over the last two weeks.",
  items: [
    "I have felt cheerful and in good spirits",
    "I have felt calm and relaxed",
    "I have felt active and vigorous",
    "I woke up feeling fresh and rested",
    "My daily life has been filled with things that interest me",
  ],
  options: {
    "5 points": "All of the time",
    "4 points": "Most of the time",
    "3 points": "More than half of the time",
    "2 points": "Less than half of the time",
    "1 point": "Some of the time",
    "0 points": "At no time",
  },
} as const;

/** PHQ-4, worded as published: Kroenke and others, Psychosomatics 2009;50:613-621. As above. */
export const phq4 = {
  source:
    "Patient Health Questionnaire-4 (PHQ-4): Kroenke, Spitzer, Williams, Löwe. Psychosomatics 2009;50:613–621. Worded as published.",
  instruction:
    "Over the last two weeks, how often have you been bothered by the following problems?",
  items: [
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Little interest or pleasure in doing things",
    "Feeling down, depressed or hopeless",
  ],
  options: {
    "0 points": "Not at all",
    "1 point": "Several days",
    "2 points": "More than half the days",
    "3 points": "Nearly every day",
  },
} as const;

/** The areas of life with the loved one that the member rates. Our own words. */
export const areas = {
  talking: "Talking about everyday things",
  hard: "Talking about hard things",
  time: "Time together",
  warmth: "Kindness and warmth",
  trust: "Trust",
  calm: "Calm at home",
  money: "Money",
  chores: "Sharing the work at home",
} as const;
export type Area = keyof typeof areas;

const ratings = {
  "1 of 5": "Very hard",
  "2 of 5": "Hard",
  "3 of 5": "Mixed",
  "4 of 5": "Good",
  "5 of 5": "Very good",
};

function asked(items: readonly string[], name: string, options: OnePrompt["options"]) {
  return items.map((ask, index) => [`${name}${index + 1}`, { kind: "one", ask, options }] as const);
}

/** Every question of a check-in, in order. Each may be left out. */
export const checkInPrompts: Prompts = Object.fromEntries([
  ...asked(who5.items, "who", who5.options),
  ...asked(phq4.items, "phq", phq4.options),
  ...Object.entries(areas).map(
    ([id, ask]) => [id, { kind: "one", ask, options: ratings }] as const,
  ),
]);

const named = (start: string) =>
  Object.keys(checkInPrompts).filter((name) => new RegExp(`^${start}\\d$`).test(name));

export const checkInParts = [
  {
    id: "who",
    title: "You, these last two weeks",
    note: `${who5.instruction} (${who5.source})`,
    prompts: named("who"),
  },
  {
    id: "phq",
    title: "What weighed on you",
    note: `${phq4.instruction} (${phq4.source})`,
    prompts: named("phq"),
  },
  {
    id: "between",
    title: "You and your loved one",
    note: "How has it been between you, these last two weeks?",
    prompts: Object.keys(areas),
  },
];
