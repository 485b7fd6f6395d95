import { copyFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, Finding } from "../bench.ts";
import { contest, type Score } from "../contest.ts";
import { answerLesson, writeEntries } from "../entries.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, shareOut } from "../load.ts";
import { createPeople, keyStoreOf, masterKeyOf } from "../members.ts";
import { startApp } from "../servers.ts";
import { formatSpread, ratios } from "../statistics.ts";

const connections = 10;
const decryptOnce = fileURLToPath(new URL("../decrypt-once.mjs", import.meta.url));
/** The pages of a notebook, and how many times as much CPU each may cost with a hundred times the entries. */
const limits: Record<string, number | null> = {
  "/notebook": 1.5,
  "/journal": null,
  "/observations": null,
  "/observations/patterns": null,
};

/** A notebook with 1,000 entries against one with 10, and the lesson page with and without encryption. */
export async function notebook({ folder, effort }: Bench): Promise<Finding[]> {
  const file = path.join(folder, "notebook.sqlite");
  const { members } = await createPeople(file, 4 * connections);
  const [short, long] = [
    members.slice(0, connections),
    members.slice(connections, 2 * connections),
  ];
  await writeEntries(file, short, 10);
  await writeEntries(file, long, 1_000);
  await answerLesson(file, members);
  // Two servers cannot share a file.
  const copy = path.join(folder, "notebook-copy.sqlite");
  for (const pathOf of [String, keyStoreOf, masterKeyOf]) {
    await copyFile(pathOf(file), pathOf(copy));
  }
  const app = await startApp(file, members[0]!);
  const plain = await startApp(copy, members[0]!, ["--import", decryptOnce]).catch(
    async (error) => {
      await app.stop();
      throw error;
    },
  );
  try {
    await checkPages(new URL(lessonPath, app.origin), members[0]!.cookie);
    const visit = (server: typeof app, page: string, readers: typeof members) => ({
      server,
      connections: shareOut(
        connections,
        readers.map(({ cookie }) => get(new URL(page, server.origin), { cookie })),
      ),
    });
    const scores = await contest<string>(
      {
        ...Object.fromEntries(
          Object.keys(limits).flatMap((page) => [
            [`short ${page}`, visit(app, page, short)],
            [`long ${page}`, visit(app, page, long)],
          ]),
        ),
        sealed: visit(app, lessonPath, members),
        plain: visit(plain, lessonPath, members),
      },
      effort,
    );
    return [
      ...Object.entries(limits).map(([page, limit]) =>
        finding(`CPU of ${page}: 1,000 entries over 10`, limit, [
          scores[`long ${page}`]!,
          scores[`short ${page}`]!,
        ]),
      ),
      finding("CPU of a lesson page: encrypted over not", 1.1, [scores.sealed!, scores.plain!]),
    ];
  } finally {
    await Promise.all([app.stop(), plain.stop()]);
  }
}

function finding(what: string, limit: number | null, [above, below]: [Score, Score]): Finding {
  const cpu = ratios(above.cpuMs, below.cpuMs);
  return {
    row: "notebook",
    what,
    measured: formatSpread(cpu, " x"),
    target: limit === null ? "" : `<= ${limit} x`,
    holds: limit === null ? null : cpu.median <= limit,
    figures: { cpu, above, below },
  };
}
