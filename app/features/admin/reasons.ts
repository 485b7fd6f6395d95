/** Why a membership is given or ended by hand. The audit log holds the word on the left, never free text. */
export const reasons = {
  hardship: "They cannot pay",
  fault: "To make good for a fault of ours",
  waiting: "While they wait for a code or a gift",
  partner: "Agreed with a partner",
  asked: "They asked for the end",
  mistake: "It was given by mistake",
  other: "Another reason, noted elsewhere",
} as const;

export type Reason = keyof typeof reasons;

export const reasonsToGive: Reason[] = ["hardship", "fault", "waiting", "partner", "other"];
export const reasonsToEnd: Reason[] = ["asked", "mistake", "partner", "other"];
