/** Ordinary sentences that a text is wrapped in, so that no reader learns from a text standing alone. */
const before = [
  "Thank you for being here.",
  "I am new to this site and wanted to ask something.",
  "We had dinner at my sister's on Sunday.",
  "My shift starts at seven tomorrow.",
  "I finished the second lesson last night.",
  "It has been raining here all week.",
];
const after = [
  "Thanks for reading this.",
  "The dog needs a walk, so I will check back later.",
  "My mother sends her best.",
  "I have the form from the library at home.",
  "Which lesson would you read next?",
  "We are having pasta tonight.",
];

/** The text between two ordinary sentences. The same number gives the same sentences. */
export function wrapped(text: string, number: number) {
  const last = /[.!?…]$/.test(text) ? text : `${text}.`;
  return `${before[number % 6]} ${last} ${after[Math.floor(number / 6) % 6]}`;
}

/** The text with its last question mark taken away, or with one added. */
export function withoutOrWithQuestion(text: string) {
  return text.endsWith("?") ? `${text.slice(0, -1)}.` : `${text.replace(/[.!…]$/, "")}?`;
}
