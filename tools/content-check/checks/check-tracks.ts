import { problemsIn, type Document, type KnownFile } from "../documents";
import type { Problem } from "../passages/passage";
import { readTrackFile } from "~/features/lessons/read-tracks.server";
import type { TrackRoute } from "~/features/lessons/track-route";

interface Known {
  modules: { id: string }[];
  documents: Document[];
  /** Lessons that could not be parsed are known too. */
  known: KnownFile[];
}

/**
 * Checks the route of each track: it has every module once, names known lessons, and leaves out no
 * lesson that may save a life.
 */
export async function checkTracks(root: string, known: Known): Promise<Problem[]> {
  const file = `${root}/lessons/tracks.yaml`;
  try {
    const { routes, lines } = await readTrackFile(root);
    const at = (key: string, message: string): Problem => ({
      file,
      line: lines[key] ?? 1,
      level: "failure",
      message,
    });
    const named = routes.map(({ track }) => track).join("");
    return [
      ...(named === "ABC" ? [] : [at("", "there is one route for each of the tracks A, B and C")]),
      ...routes.flatMap((route, index) => checkRoute(route, String(index), known, at)),
    ];
  } catch (error) {
    return problemsIn(error, file);
  }
}

type At = (key: string, message: string) => Problem;

function checkRoute(route: TrackRoute, key: string, { modules, documents, known }: Known, at: At) {
  const safetyOf = new Map(
    documents
      .filter(({ kind }) => kind === "lesson")
      .map(({ id, front }) => [id, String(front.value.safety ?? "own-life")]),
  );
  const lessons = new Set(known.filter(({ kind }) => kind === "lesson").map(({ id }) => id));
  const ids = modules.map(({ id }) => id);
  const isWhole = route.modules.toSorted().join() === ids.toSorted().join();
  const named = [
    ...route.leavesOut.map((id, index) => ({ id, key: `${key}.leavesOut.${index}` })),
    ...route.notices.flatMap(({ lessons }, index) =>
      lessons.map((id, inner) => ({ id, key: `${key}.notices.${index}.lessons.${inner}` })),
    ),
  ];
  const noticed = route.notices.flatMap(({ lessons }) => lessons);
  return [
    ...(isWhole ? [] : [at(`${key}.modules`, "modules: name every module of modules.yaml once")]),
    ...named
      .filter(({ id }) => !lessons.has(id))
      .map((one) => at(one.key, `there is no lesson “${one.id}”`)),
    ...route.leavesOut.flatMap((id, index) =>
      safetyOf.get(id) === "life-safety"
        ? [at(`${key}.leavesOut.${index}`, `${id} may save a life: every track has it`)]
        : [],
    ),
    ...noticed
      .filter((id, index) => noticed.indexOf(id) !== index || route.leavesOut.includes(id))
      .map((id) => at(`${key}.notices`, `${id} needs one notice, and none where it is left out`)),
  ];
}
