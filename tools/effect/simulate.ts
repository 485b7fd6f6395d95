import { makeRandom } from "../readers/random.ts";
import type { EffectRow } from "./cohort.ts";

interface Simulation {
  members: number;
  /** The planted change of well-being at week 12, in standard deviations of week 0. */
  d: number;
  seed: number;
}

const middle = 50;
const spread = 20;
/** How much of a member's first answer is in the later ones. */
const carried = 0.6;
/** The share that leaves before week 6, and again before each later check-in. */
const leaving = 0.12;
const tracks = ["A", "A", "A", "A", "B", "C"];

/** A made-up cohort with a known effect, on the same scales and with people who leave. */
export function simulate({ members, d, seed }: Simulation): EffectRow[] {
  const random = makeRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: members }, (_, index): EffectRow[] => {
    const first = normal();
    const track = tracks[Math.floor(random() * tracks.length)]!;
    const rows: EffectRow[] = [];
    for (const week of [0, 6, 12, 24]) {
      if (week > 0 && random() < leaving) break;
      const noise = Math.sqrt(1 - carried ** 2) * normal();
      const shift = d * Math.min(1, week / 12);
      const place = week === 0 ? first : carried * first + noise + shift;
      rows.push({ ...rowAt(week, place), member: `m${index}`, track });
    }
    return rows;
  }).flat();
}

/** Answers on the real scales for a place on the standard normal scale. */
function rowAt(week: number, place: number) {
  const onScale = (value: number, highest: number) =>
    Math.min(highest, Math.max(0, Math.round(value)));
  return {
    week,
    weeksSinceStart: week,
    wellBeing: 4 * onScale((middle + spread * place) / 4, 25),
    distress: onScale(5 - 3 * place, 12),
    between: 1 + onScale(16 + 6 * place, 32) / 8,
    weeksSinceAsk: null,
    isSkipped: false,
  };
}
