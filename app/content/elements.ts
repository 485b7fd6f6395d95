/** The seven elements of a good sentence, in the lines of a dialogue and in a member's statement. */
export const elements = [
  "brief",
  "positive",
  "specific",
  "feeling",
  "understanding",
  "responsibility",
  "help",
] as const;
export type Element = (typeof elements)[number];
