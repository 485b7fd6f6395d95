/** Counts of people below this are hidden, so that no line points to a person. */
export const fewest = 8;

/** The count as a page may show it: null if it is below `fewest`. */
export function shownCount(count: number) {
  return count < fewest ? null : count;
}
