import type { EmergencyKind } from "~/features/coach/own-line/emergency-line";
import type { OwnLineEffect } from "./own-lines";

/**
 * Which acts are safe. "leave": the loved one may hurt the member. "stay": the loved one speaks of
 * suicide. "act": the loved one cannot be woken.
 */
export const emergencyTables = ["leave", "stay", "act"] as const;
export type EmergencyTable = (typeof emergencyTables)[number];

type Effects = Record<EmergencyKind, OwnLineEffect>;

const good = (defensiveness: number, openness: number, safety: number): OwnLineEffect => ({
  weight: "good",
  mood: { defensiveness, openness, safety },
});
const mixed: typeof good = (...mood) => ({ ...good(...mood), weight: "mixed" });
const harmful: typeof good = (...mood) => ({ ...good(...mood), weight: "harmful" });
const unread: OwnLineEffect = { ...good(0, 0, 0), weight: "none" };

/**
 * What each kind of own line does in an emergency: defensiveness, openness and safety. Only an act that
 * is safe there is rewarded. A warm sentence that stays where the danger is costs safety. Published in
 * docs/own-lines.md, and a test holds the two together.
 */
export const emergencyEffects: Record<EmergencyTable, Effects> = {
  leave: {
    leaves: good(0, 0, 1),
    calls: good(0, 0, 1),
    asks: mixed(0, 0, 0),
    delays: mixed(0, 0, 0),
    warns: mixed(1, 0, -1),
    stays: mixed(1, 0, -1),
    talks: mixed(1, 0, -1),
    provokes: harmful(3, -1, -3),
    "not-understood": unread,
  },
  stay: {
    asks: good(-1, 1, 1),
    calls: good(-1, 1, 1),
    stays: good(-1, 1, 1),
    warns: good(0, 1, 1),
    talks: mixed(0, 0, 0),
    delays: harmful(0, -1, -3),
    leaves: harmful(1, -2, -3),
    provokes: harmful(3, -2, -2),
    "not-understood": unread,
  },
  act: {
    calls: good(0, 0, 2),
    warns: good(0, 0, 2),
    asks: mixed(0, 0, -2),
    stays: mixed(0, 0, -2),
    talks: mixed(0, 0, -2),
    delays: harmful(0, 0, -5),
    leaves: harmful(0, 0, -5),
    provokes: harmful(0, 0, -5),
    "not-understood": unread,
  },
};
