import type { Element } from "~/content/elements";

/** The seven in a member's words. */
export const elementNames: Record<Element, string> = {
  brief: "Few words",
  positive: "What you’d like",
  specific: "One real thing",
  feeling: "A feeling of yours",
  understanding: "Their side",
  responsibility: "A small share",
  help: "An offer of help",
};
