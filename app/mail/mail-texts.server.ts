const ignore = "If you did not ask for it, you need not do anything.";

/**
 * Another person may see the sender, the subject and the first line on a screen. None of them may
 * reveal what the site is about.
 */
export const mailTexts = {
  reset: {
    subject: "Your link",
    text: `Here is the link you asked for.\nIt works once, within an hour.\n${ignore}`,
  },
  "sign-in": {
    subject: "Your link",
    text: `Here is the link you asked for.\nIt works once, within ten minutes.\nOr type this code on the page where you asked.\n${ignore}`,
  },
  "sign-up-again": {
    subject: "Your link",
    text: `You have been here before, with this address.\nSign in as you did then, or choose a new password.\nThis link works once, within an hour.\n${ignore}`,
  },
  "confirm-address": {
    subject: "Your link",
    text: `Open this link to tell us that this address is yours.\nIt works once, within an hour.\n${ignore}`,
  },
  "address-changed": {
    subject: "Your settings",
    text: "Someone who is signed in as you asked us to write to another address.\nIf it was not you, choose a new password now. That stops it.",
  },
  /** The member's own words stand in place of the text. */
  reminder: { subject: "A note from you", text: "" },
  "gift-code": {
    subject: "Your code",
    text: "Someone gave you this code. You can use it on the page below, whenever you like.\nThey only learn that it was used.",
  },
  "ends-soon": {
    subject: "A date to know",
    text: "Something that is open to you ends in three days or less.\nNothing is charged unless you choose to go on. Sign in to see the day.",
  },
  "new-reply": {
    subject: "You have a reply",
    text: "You have a reply. Sign in to read it.",
  },
};

export type MailKind = keyof typeof mailTexts;

export const mailKinds = Object.keys(mailTexts) as [MailKind, ...MailKind[]];
