import { makeLexicon, type ReaderModel, type ReaderPart } from "./model";
import type { ConceptList } from "./concepts";

const magic = "KWR2";

interface Header {
  version: string;
  classCount: number;
  concepts: ConceptList;
  parts: Record<"cues" | "sentences", Omit<ReaderPart, "weights">>;
}

/** Writes a model as bytes: the magic word, a JSON header with its length, classes, weights. */
export function encodeModel(model: Omit<ReaderModel, "lexicon">) {
  const { version, cues, sentences, classes, concepts } = model;
  const settings = ({ bits, labels }: ReaderPart) => ({ bits, labels });
  const header: Header = {
    version,
    classCount: classes.size,
    concepts,
    parts: { cues: settings(cues), sentences: settings(sentences) },
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const size = 8 + text.length + classes.size * 6 + cues.weights.length + sentences.weights.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode(magic));
  view.setUint32(4, text.length, true);
  bytes.set(text, 8);
  let at = 8 + text.length;
  for (const [hash, one] of [...classes].toSorted(([a], [b]) => a - b)) {
    view.setUint32(at, hash, true);
    view.setUint16(at + 4, one, true);
    at += 6;
  }
  for (const { weights } of [cues, sentences]) {
    bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), at);
    at += weights.length;
  }
  return bytes;
}

/** Reads the bytes that `encodeModel` wrote. Throws when they are not a complete model. */
export function decodeModel(bytes: Uint8Array): ReaderModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = new TextDecoder();
  if (bytes.length < 8 || text.decode(bytes.subarray(0, 4)) !== magic) {
    throw new Error("this file is not a reader model of this version: train it again");
  }
  const headerEnd = 8 + view.getUint32(4, true);
  const { version, classCount, concepts, parts } = JSON.parse(
    text.decode(bytes.subarray(8, headerEnd)),
  ) as Header;
  const classes = new Map<number, number>();
  let at = headerEnd;
  for (let one = 0; one < classCount; one += 1, at += 6) {
    classes.set(view.getUint32(at, true), view.getUint16(at + 4, true));
  }
  const [cues, sentences] = [parts.cues, parts.sentences].map((part) => {
    const size = part.labels.length << part.bits;
    if (at + size > bytes.length) throw new Error("this reader model is cut short: train it again");
    const weights = new Int8Array(bytes.buffer, bytes.byteOffset + at, size);
    at += size;
    return { ...part, weights };
  });
  const lexicon = makeLexicon({ classes, concepts });
  return { version, classes, concepts, lexicon, cues: cues!, sentences: sentences! };
}
