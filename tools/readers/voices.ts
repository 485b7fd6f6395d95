import { makeRandom, shuffled } from "./random";
import type { Labeled } from "./validate";

/** The voices that wrote as people write every day. The other writers were told to avoid plain words. */
export const plainVoices = ["v14", "v15", "v16", "v17", "v18", "v19", "v20", "v21"];

const voiceFolds = [
  ["v05", "v08", "v12", "v14", "v18"],
  ["v00", "v04", "v09", "v15", "v19"],
  ["v01", "v06", "v10", "v11", "v16", "v20"],
  ["v02", "v03", "v07", "v17", "v21", "v24", "v29"],
];

/**
 * Returns the fold of a text by its voice, or -1 for a voice that is in training only: frames, listed
 * phrases, and the voices from v26 on that wrote what the reader found least.
 */
export function voiceFold({ voice }: Labeled) {
  return voiceFolds.findIndex((voices) => voices.includes(voice));
}

/** Returns the fold of a text by its scene: no scene is in two folds. */
export function sceneFolds(texts: readonly Labeled[], folds: number) {
  const scenes = [...new Set(texts.map(({ scene }) => scene))];
  const order = shuffled(scenes.length, makeRandom(11));
  const foldOf = new Map([...order].map((scene, at) => [scenes[scene]!, at % folds]));
  return ({ scene }: Labeled) => foldOf.get(scene)!;
}
