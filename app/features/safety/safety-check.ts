import type { SafetyResult } from "#db/tables/learning";
import { safetyGroups, noneOfThese } from "./safety-items";

export type { SafetyResult };

const items = new Map(
  safetyGroups.flatMap((group) => group.items.map((item) => [item.id, item] as const)),
);

/**
 * The result for the ticked items. Pause: anyone hurt, choked, threatened with death or a weapon,
 * forced, trapped or stalked; a child or a pet hurt; fear of being killed; two signs of high danger (a
 * gun, control, a recent split, talk of suicide); or one of these and fear. Support: anything else ticked, an unknown tick too. Go:
 * "none of these" alone. Null if nothing was ticked.
 */
export function safetyResult(ticked: readonly string[]): SafetyResult | null {
  if (ticked.length === 0) return null;
  const named = [...new Set(ticked)].filter((id) => id !== noneOfThese);
  const found = named.flatMap((id) => items.get(id) ?? []);
  const dangerSigns = found.filter((item) => item.isDangerSign).length;
  const isAfraid = named.includes("afraid");
  if (found.some((item) => item.leadsTo === "pause")) return "pause";
  if (dangerSigns > 1 || (dangerSigns === 1 && isAfraid)) return "pause";
  return named.length > 0 ? "support" : "go";
}
