import type { PlanForm } from "../plan";
import { invitationParts, invitationPrompts } from "./invitation-prompts";

export const invitationForm = {
  kind: "invitation",
  prompts: invitationPrompts,
  parts: invitationParts,
  isFolded: true,
  title: "The invitation",
  entryTitle: "The invitation",
  lead: "Have it ready before you need it. The moment is usually short, and they choose when it comes.",
  pitch: "Their own words, a good hour, two or three places, and what you’ll say.",
  openLabel: "Write it down here",
  addLabel: "Save the plan",
  noteWords: {},
  namedBy: ["time", "script"],
  most: 1,
  stopsOnPause: true,
  content: { title: "The invitation", access: "members", safety: "skill" },
} as const satisfies PlanForm;
