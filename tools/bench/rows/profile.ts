import { mkdtemp, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Bench, Finding } from "../bench.ts";
import { shares, type CpuProfile } from "../cpu-profile.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, load, onEvery, shareOut, type Visit } from "../load.ts";
import { startApp } from "../servers.ts";

const connections = 10;

/** Shows whose code takes the time of a lesson. Not part of a whole run. */
export async function profile(bench: Bench): Promise<Finding[]> {
  const cookies = bench.people.members.map(({ cookie }) => cookie);
  const rendered = await profiled(bench, (url) =>
    shareOut(
      connections,
      cookies.map((cookie) => get(url, { cookie })),
    ),
  );
  const cached = await profiled(bench, (url) =>
    onEvery(connections, get(url, { cookie: cookies[0] })),
  );
  const percent = (part = 0) => `${(part * 100).toFixed(0)} %`;
  return Object.keys(rendered)
    .toSorted((a, b) => (rendered[b] ?? 0) - (rendered[a] ?? 0))
    .map((group) => ({
      row: "profile",
      what: `Share of a lesson’s time, rendered / cached: ${group}`,
      measured: `${percent(rendered[group])} / ${percent(cached[group])}`,
      target: "",
      holds: null,
      figures: { rendered: rendered[group], cached: cached[group] },
    }));
}

async function profiled(bench: Bench, visits: (url: URL) => Visit[][]) {
  const { people, databaseFile, folder, effort } = bench;
  const out = await mkdtemp(path.join(folder, "profile-"));
  const member = people.members[0]!;
  const app = await startApp(databaseFile, member, ["--cpu-prof", `--cpu-prof-dir=${out}`]);
  const url = new URL(lessonPath, app.origin);
  await checkPages(url, member.cookie);
  await load(app.port, visits(url), effort.rounds * effort.seconds);
  await app.stop();
  const [file = ""] = await readdir(out);
  const recorded = JSON.parse(await readFile(path.join(out, file), "utf8")) as CpuProfile;
  return shares(recorded, app.startedIn + 1_000);
}
