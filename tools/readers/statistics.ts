/** A share with its 95 % confidence interval (Wilson). */
export function shareOf(found: number, of: number) {
  if (of === 0) return { found, of, share: 0, low: 0, high: 1 };
  const z = 1.96;
  const share = found / of;
  const middle = (share + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half =
    (z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { found, of, share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** "34 of 40 (85 %, 71-93)" */
export function shareText(found: number, of: number) {
  const { share, low, high } = shareOf(found, of);
  const percent = (value: number) => `${Math.round(value * 100)}`;
  if (of === 0) return "none";
  return `${found} of ${of} (${percent(share)} %, ${percent(low)}-${percent(high)})`;
}

/** How often a random positive scores above a random negative: 0.5 is chance, 1 is perfect. */
export function areaUnderCurve(positives: readonly number[], negatives: readonly number[]) {
  const all = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].toSorted((a, b) => a.score - b.score);
  let below = 0;
  let sum = 0;
  for (let at = 0; at < all.length;) {
    let end = at;
    while (end < all.length && all[end]!.score === all[at]!.score) end += 1;
    const tied = all.slice(at, end);
    const negativesHere = tied.filter(({ isPositive }) => !isPositive).length;
    sum += (tied.length - negativesHere) * (below + negativesHere / 2);
    below += negativesHere;
    at = end;
  }
  return sum / (positives.length * negatives.length || 1);
}

/** The lowest threshold that at most `share` of the scores reach. */
export function thresholdFor(scores: readonly number[], share: number) {
  const sorted = scores.toSorted((a, b) => b - a);
  const allowed = Math.floor(share * sorted.length);
  if (sorted.length === 0) return 0;
  const above = sorted[allowed - 1] ?? sorted[0]! + 1;
  return (above + (sorted[allowed] ?? above - 1)) / 2;
}
