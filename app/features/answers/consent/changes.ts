/** A run of words that both texts have, or that only one of them has. */
export interface Piece {
  text: string;
  isChanged: boolean;
}

/** Words that became other words. Empty words were left out or added. */
export interface Change {
  before: string;
  after: string;
}

export interface Changes {
  before: Piece[];
  after: Piece[];
  changes: Change[];
}

/** Compares two texts word by word. Both are short: the time grows with their lengths multiplied. */
export function compareTexts(before: string, after: string): Changes {
  const [old, changed] = [wordsOf(before), wordsOf(after)];
  const result: Changes = { before: [], after: [], changes: [] };
  let [from, to] = [0, 0];
  const close = (oldEnd: number, newEnd: number) => {
    const was = old.slice(from, oldEnd).join("");
    const became = changed.slice(to, newEnd).join("");
    if (was) result.before.push({ text: was, isChanged: true });
    if (became) result.after.push({ text: became, isChanged: true });
    if (was || became) result.changes.push({ before: was.trim(), after: became.trim() });
  };
  for (const { oldStart, newStart, count } of sharedRuns(old, changed)) {
    close(oldStart, newStart);
    const text = old.slice(oldStart, oldStart + count).join("");
    result.before.push({ text, isChanged: false });
    const same = changed.slice(newStart, newStart + count).join("");
    result.after.push({ text: same, isChanged: false });
    [from, to] = [oldStart + count, newStart + count];
  }
  close(old.length, changed.length);
  return result;
}

/** Words, each with the space after it. */
function wordsOf(text: string) {
  return text.match(/\S+\s*|\s+/g) ?? [];
}

interface Run {
  oldStart: number;
  newStart: number;
  count: number;
}

/** The longest sequence of words that both have, in runs. Fewer runs are easier to read than more. */
function sharedRuns(old: string[], changed: string[]): Run[] {
  const [one, other] = [old.map((word) => word.trim()), changed.map((word) => word.trim())];
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      longest[at] =
        one[row] === other[column]
          ? longest[at + width + 1]! + 1
          : Math.max(longest[at + width]!, longest[at + 1]!);
    }
  }
  const runs: Run[] = [];
  let [row, column] = [0, 0];
  while (row < one.length && column < other.length) {
    if (one[row] === other[column]) {
      const last = runs.at(-1);
      const goesOn =
        last && last.oldStart + last.count === row && last.newStart + last.count === column;
      if (goesOn) last.count += 1;
      else runs.push({ oldStart: row, newStart: column, count: 1 });
      row += 1;
      column += 1;
    } else if (longest[(row + 1) * width + column]! >= longest[row * width + column + 1]!) row += 1;
    else column += 1;
  }
  return runs;
}
