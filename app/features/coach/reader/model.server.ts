import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReaderModel } from "./model";
import { decodeModel } from "./model-file";

export const modelFile = "content/readers/model.bin";

let model: ReaderModel | undefined;

/** The trained readers, loaded from their file once. Throws when the file is missing or broken. */
export function getReaderModel() {
  model ??= decodeModel(new Uint8Array(readFileSync(path.resolve(modelFile))));
  return model;
}
