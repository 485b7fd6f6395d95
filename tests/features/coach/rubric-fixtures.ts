import type { Fixture } from "./further-fixtures";

/** Texts F1 to F12 of the rubric. F13 is F1 at a bad hour, when the page gives no feedback. */
export const rubricFixtures: Record<string, Fixture> = {
  F1: [
    "I felt worried when you got home after midnight on Friday. I know work has been rough, and I could have asked sooner how you were. Could you text me by ten if you'll be late? I can pick you up.",
    "2 2 2 2 2 2 2",
    "",
  ],
  F2: [
    "You always come home wasted and you never think about anyone but yourself. What is wrong with you?",
    "2 0 0 0 0 0 0",
    "ALWAYS_NEVER YOU_ACCUSE LABEL",
  ],
  F3: [
    "I feel that you are being selfish about this family.",
    "2 0 0 0 0 0 0",
    "FALSE_I YOU_ACCUSE",
  ],
  F4: ["I love you and I'd like us to be better to each other from now on.", "2 2 0 1 0 0 0", ""],
  F5: [
    "If you drink one more time I'm taking the kids and you'll never see them again.",
    "2 0 1 0 0 0 0",
    "THREAT ALWAYS_NEVER",
  ],
  F6: [
    "Oh great, sober for one whole evening. Should I throw a parade?",
    "2 0 0 0 0 0 0",
    "SARCASM",
  ],
  F7: [
    "I'm worried about the drinking. And the car still needs fixing, and you forgot Mia's form again, and my mother says you were rude on Sunday. Can you please sort all of it out this week?",
    "0 1 1 2 0 0 0",
    "MULTI_TOPIC",
  ],
  F8: [
    "I'm holding your pills from now on, and I'll cut the dose myself so you get off them faster.",
    "2 0 1 0 0 0 0",
    "MED_CONTROL",
  ],
  F9: [
    "I can see today's symptoms are awful and I believe you. I feel scared when you talk about stopping all at once. Would you call Dr. Lee's office with me this morning? I'll sit with you.",
    "2 2 2 2 2 0 2",
    "",
  ],
  F10: [
    "I know you're tired, but please don't be late, don't drink and don't embarrass me at my sister's on Sunday.",
    "1 0 1 0 1 0 0",
    "BUT_AFTER_EMPATHY",
  ],
  F11: [
    "This is all my fault. If I'd been a better wife you wouldn't use. I feel so guilty.",
    "2 0 0 2 0 0 0",
    "OVER_OWN",
  ],
  F12: [
    "I loved cooking with you tonight. I feel close to you when we're sober together. Want to do it again Thursday at six? I'll get the groceries.",
    "2 2 2 2 0 0 2",
    "",
  ],
};
