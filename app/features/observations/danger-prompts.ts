import type { Prompts } from "~/ui/forms/prompt";

/** Asked before everything else about a time of use. The kinds of danger are those of the crisis cards. */
export const dangerPrompts = {
  danger: {
    kind: "one",
    ask: "Is anyone in danger?",
    options: {
      no: "No",
      unsure: "I’m not sure",
      now: "Yes, right now",
      then: "Not now, but that time",
    },
  },
  dangerKinds: {
    kind: "some",
    ask: "What is happening?",
    hint: "Tap what fits, and save: the page then shows what to do first.",
    options: {
      overdose: "Someone won’t wake up or stay awake, or hardly breathes",
      violence: "Someone is being hurt or threatened",
      suicide: "Someone talks of ending their life",
      withdrawal: "A seizure or confusion after stopping",
    },
  },
} as const satisfies Prompts;
