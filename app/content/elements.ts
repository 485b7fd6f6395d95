/** The seven things a sentence that can be heard is made of: in a conversation's lines, and in a member's own. */
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
