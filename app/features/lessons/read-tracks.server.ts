import { readFile } from "node:fs/promises";
import { z } from "zod";
import { parseFrontMatter, readFrontMatter } from "~/content/front-matter.server";
import type { TrackRoute } from "./track-route";

const ids = z.array(z.string().min(1));

const Tracks = z.array(
  z.strictObject({
    track: z.enum(["A", "B", "C"]),
    modules: ids.min(1),
    leavesOut: ids,
    notices: z.array(
      z.strictObject({
        lessons: ids.min(1),
        text: z
          .string()
          .trim()
          .min(1, "must not be empty")
          .max(400, "must be at most 400 characters"),
      }),
    ),
  }),
);

/** The route of each track. Throws an error that names file and line of a mistake. */
export async function readTracks(folder: string): Promise<TrackRoute[]> {
  return (await readTrackFile(folder)).routes;
}

/** Like `readTracks`, and also returns the line of each key for messages to authors. */
export async function readTrackFile(folder: string) {
  const file = `${folder}/lessons/tracks.yaml`;
  const front = readFrontMatter(await readFile(file, "utf8"), 1);
  return { file, routes: parseFrontMatter(Tracks, front, file), lines: front.lines };
}
