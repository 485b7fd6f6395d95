interface SafetyItem {
  id: string;
  label: string;
  /** The result if only this item is ticked. */
  leadsTo: "support" | "pause";
  /** A sign of high danger: two of them, or one with fear, pause the skills. */
  isDangerSign?: true;
}

export interface SafetyGroup {
  ask: string;
  /** What to do before checking a box of this group. */
  advice?: string;
  items: readonly SafetyItem[];
}

/** The items of the safety check, the watched device first. People only tick them, and never have to describe anything. */
export const safetyGroups: readonly SafetyGroup[] = [
  {
    ask: "Your phone, tablet or computer",
    advice:
      "If one of these two fits, stop here if you can. Take the check on a device that nobody else can open.",
    items: [
      {
        id: "device",
        label: "Someone looks through it, or knows my passwords",
        leadsTo: "support",
      },
      {
        id: "known",
        label: "They know where I was or what I wrote, and I cannot tell how",
        leadsTo: "support",
      },
    ],
  },
  {
    ask: "Has your loved one, or anyone at home, ever done any of these to you?",
    items: [
      { id: "hit", label: "Hit, kicked, shoved, burned or hurt me", leadsTo: "pause" },
      { id: "choked", label: "Choked me, or put hands around my neck", leadsTo: "pause" },
      {
        id: "weapon",
        label: "Used a weapon, or showed or spoke of one to scare me",
        leadsTo: "pause",
      },
      {
        id: "threat",
        label:
          "Hurt a pet, or threatened to hurt or kill me, a child, a pet, or someone close to me",
        leadsTo: "pause",
      },
      { id: "forced", label: "Made me have sex, or touched me against my will", leadsTo: "pause" },
      {
        id: "trapped",
        label: "Locked me in, blocked my way out, or kept me from a phone",
        leadsTo: "pause",
      },
      {
        id: "stalked",
        label: "Followed me, tracked me, or kept showing up or calling after I said stop",
        leadsTo: "pause",
      },
    ],
  },
  {
    ask: "Is any of this true now?",
    items: [
      {
        id: "fears-death",
        label: "I think they might kill me or a child",
        leadsTo: "pause",
      },
      { id: "afraid", label: "I am afraid of them at times", leadsTo: "support" },
      { id: "objects", label: "They have thrown things or punched a wall", leadsTo: "support" },
      {
        id: "control",
        label: "They decide where I go, whom I see or what I spend, or are very jealous",
        leadsTo: "support",
        isDangerSign: true,
      },
      {
        id: "gun",
        label: "There is a gun at home, or they can get one",
        leadsTo: "support",
        isDangerSign: true,
      },
      {
        id: "split",
        label: "We split up not long ago, or one of us talks of leaving the other",
        leadsTo: "support",
        isDangerSign: true,
      },
      {
        id: "self-harm",
        label: "They have spoken of killing themselves, or tried to",
        leadsTo: "support",
        isDangerSign: true,
      },
      { id: "unsure", label: "I am not sure, or I would rather not say", leadsTo: "support" },
    ],
  },
  {
    ask: "Children at home or in your care",
    items: [
      { id: "child-hurt", label: "A child has been hurt or threatened", leadsTo: "pause" },
      {
        id: "child-saw",
        label: "A child has seen or heard frightening things",
        leadsTo: "support",
      },
      {
        id: "child-alone",
        label: "A child is at times alone with someone who has been using",
        leadsTo: "support",
      },
    ],
  },
];

/** The item for "none of these". Without it, an empty form would open the skills. */
export const noneOfThese = "none";
