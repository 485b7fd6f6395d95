import type { ReaderPart } from "../reader/model";

/** The label of the model for lines that stop the talk. The dangers themselves are labels too. */
export const redLabel = "red";
/** The label for words about an emergency now. The crisis reader finds these, so they are not red here. */
export const emergencyLabel = "emergency" as const;

/** The model that says how near a line is to each kind. It reads with the lexicon of the coach's model. */
export interface LineModel {
  /** Names the training lines and the settings. */
  version: string;
  part: ReaderPart;
}

const magic = "KWL1";

/** Writes a model as bytes: the magic word, a JSON header with its length, weights. */
export function encodeLineModel({ version, part }: LineModel) {
  const { bits, labels, weights } = part;
  const header = new TextEncoder().encode(JSON.stringify({ version, bits, labels }));
  const bytes = new Uint8Array(8 + header.length + weights.length);
  bytes.set(new TextEncoder().encode(magic));
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(header, 8);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 8 + header.length);
  return bytes;
}

/** Reads the bytes that `encodeLineModel` wrote. Throws when they are not a complete model. */
export function decodeLineModel(bytes: Uint8Array): LineModel {
  const text = new TextDecoder();
  if (bytes.length < 8 || text.decode(bytes.subarray(0, 4)) !== magic) {
    throw new Error("this file is not a model of own lines: train it again");
  }
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
  const { version, bits, labels } = JSON.parse(text.decode(bytes.subarray(8, 8 + size))) as {
    version: string;
  } & Omit<ReaderPart, "weights">;
  const count = labels.length << bits;
  if (bytes.length !== 8 + size + count) {
    throw new Error("this model of own lines is cut short: train it again");
  }
  const weights = new Int8Array(bytes.buffer, bytes.byteOffset + 8 + size, count);
  return { version, part: { bits, labels, weights } };
}
