import { readFileSync } from "node:fs";
import path from "node:path";
import { decodeLineModel, type LineModel } from "./line-model";

export const lineModelFile = "content/readers/own-lines.bin";

let model: LineModel | undefined;

/** The trained model of own lines, loaded from its file once. Throws when it is missing or broken. */
export function getLineModel() {
  model ??= decodeLineModel(new Uint8Array(readFileSync(path.resolve(lineModelFile))));
  return model;
}
