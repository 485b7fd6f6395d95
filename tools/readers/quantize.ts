import { unitsOfOne, type LabelSettings, type ReaderPart } from "~/features/coach/reader/model";
import type { Fitted } from "./fit";
import { helperNumbers } from "./labels";
import type { Threshold } from "./thresholds";

const largest = 127;

/** Rounds fitted weights to 8 bits, with a step of its own for every label. */
export function quantize(
  { labels, weights, biases }: Fitted,
  {
    bits,
    rules,
    thresholds,
  }: {
    bits: number;
    rules: readonly { name: string; helpers?: string[] }[];
    thresholds: readonly Threshold[];
  },
): ReaderPart {
  const small = new Int8Array(weights.length);
  const helpers = helperNumbers(rules);
  const settings = rules.map(({ name }, label): LabelSettings => {
    let most = 0;
    for (let at = label; at < weights.length; at += labels) {
      most = Math.max(most, Math.abs(weights[at]!));
    }
    const step = most / largest || 1;
    for (let at = label; at < weights.length; at += labels) {
      small[at] = Math.round(weights[at]! / step);
    }
    return {
      name,
      step: step / unitsOfOne,
      bias: biases[label]!,
      thresholds: [...thresholds[label]!],
      ...(helpers[label] && { helpers: helpers[label] }),
    };
  });
  return { bits, labels: settings, weights: small };
}
