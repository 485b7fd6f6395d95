interface Match {
  group: number;
  from: number;
  to: number;
}

/** The longest match of every concept at every place. */
export function longestMatches(matches: readonly Match[]) {
  const best = new Map<number, Match>();
  const all: Match[] = [];
  let place = -1;
  for (const match of matches) {
    if (match.from !== place) {
      all.push(...best.values());
      best.clear();
      place = match.from;
    }
    const known = best.get(match.group);
    if (!known || known.to < match.to) best.set(match.group, match);
  }
  return [...all, ...best.values()];
}
