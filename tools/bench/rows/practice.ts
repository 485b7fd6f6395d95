import type { Bench, Finding } from "../bench.ts";
import { contest, type Contestant, type Score } from "../contest.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, shareOut, type Visit } from "../load.ts";
import type { Visitor } from "../members.ts";
import { startApp } from "../servers.ts";
import { formatSpread, median, ratios } from "../statistics.ts";
import { run } from "../builds.ts";
import {
  beginTalks,
  byForm,
  byScript,
  countLines,
  inOwnWords,
  practiceMuch,
  type Line,
} from "../talks.ts";

const connections = 10;
const histories = { short: 10, long: 1_000 };

/**
 * The cost of practice: a line that is said and answered against a lesson, and a long history against a
 * short one.
 */
export async function practice(bench: Bench): Promise<Finding[]> {
  const { people, databaseFile, effort } = bench;
  const [reader] = people.members;
  if (!reader) throw new Error("The benchmark needs members");
  const few = people.members.slice(0, connections);
  const many = people.members.slice(connections, 2 * connections);
  const talkers = people.members.slice(2 * connections);
  await practiceMuch(databaseFile, few, histories.short);
  await practiceMuch(databaseFile, many, histories.long);

  const app = await startApp(databaseFile, reader);
  const url = new URL(lessonPath, app.origin);
  try {
    await checkPages(url, reader.cookie);
    const talks = await beginTalks(app.origin, databaseFile, talkers);
    const turns = Math.floor(talks.length / 3);
    const pageOf = (path: string) => (member: Visitor) =>
      get(new URL(path, app.origin), { cookie: member.cookie });
    const of = (members: Visitor[], path: string): Contestant => ({
      server: app,
      connections: shareOut(connections, members.map(pageOf(path))),
    });
    const scores = await contest(
      {
        lesson: of(talkers, lessonPath),
        byScript: takingTurns(app, talks.slice(0, turns), byScript, effort.rounds + 1),
        byForm: takingTurns(app, talks.slice(turns, 2 * turns), byForm, effort.rounds + 1),
        own: takingTurns(app, talks.slice(2 * turns), inOwnWords, effort.rounds + 1),
        short: of(few, "/dialogues"),
        long: of(many, "/dialogues"),
      },
      effort,
    );
    await checkPages(url, reader.cookie);
    if ((await countLines(databaseFile)) === 0) throw new Error("Not one line was said");
    const cost = await run("npm", ["run", "-s", "readers", "--", "lines", "--cost"], ".");
    return [...findings(scores), ownTurn(scores, Number.parseFloat(cost))];
  } finally {
    await app.stop();
  }
}

/** Gives each round talks of its own, so that every line is new. */
function takingTurns(
  server: Contestant["server"],
  talks: Line[][],
  ask: (line: Line) => Visit[],
  rounds: number,
): Contestant {
  const size = Math.floor(talks.length / rounds);
  // Fails the round with a 404 if a connection runs out of lines, because the round would then measure
  // nothing.
  const end = get(new URL("/no-talk-is-left", server.origin));
  let round = 0;
  return {
    server,
    get connections() {
      const own = talks.slice(round * size, (round + 1) * size);
      round += 1;
      return Array.from({ length: connections }, (_, connection) => [
        ...own
          .filter((_talk, index) => index % connections === connection)
          .flatMap((talk) => talk.flatMap(ask)),
        end,
      ]);
    },
  };
}

type Scores = Record<"lesson" | "byScript" | "byForm" | "own" | "short" | "long", Score>;

/** A turn in own words against a chosen line, without what it costs to read the words. */
function ownTurn({ own, byScript }: Scores, readerMs: number): Finding {
  const rest = ratios(
    own.cpuMs.map((ms) => ms - readerMs),
    byScript.cpuMs,
  );
  const costs = `${median(own.cpuMs).toFixed(3)} ms, of which the reader ${readerMs.toFixed(3)} ms`;
  return {
    row: "practice",
    what: "A turn in own words against a chosen line, without the reader, CPU",
    measured: `${formatSpread(rest, " x")}: ${costs}`,
    target: "<= 2 x",
    holds: rest.median <= 2,
    figures: { rest, own, readerMs },
  };
}

function findings({ lesson, byScript: line, byForm: form, short, long }: Scores): Finding[] {
  const said = ratios(line.cpuMs, lesson.cpuMs);
  // Without script a line takes two requests: the form, and the page that it redirects to.
  const plain = ratios(
    form.cpuMs.map((ms) => ms * 2),
    lesson.cpuMs,
  );
  const history = ratios(long.cpuMs, short.cpuMs);
  const each = [lesson, line, short].map(({ cpuMs }) => median(cpuMs).toFixed(3));
  return [
    {
      row: "practice",
      what: "A line said and answered against a lesson, CPU",
      measured: formatSpread(said, " x"),
      target: "<= 1.5 x",
      holds: said.median <= 1.5,
      figures: { said, lesson, line },
    },
    {
      row: "practice",
      what: "The same without script, with the page it leads to",
      measured: formatSpread(plain, " x"),
      target: "",
      holds: null,
      figures: { plain, form },
    },
    {
      row: "practice",
      what: `Practice page with ${histories.long} finished talks against ${histories.short}, CPU`,
      measured: formatSpread(history, " x"),
      target: "<= 1.1 x",
      holds: history.median <= 1.1,
      figures: { history, short, long },
    },
    {
      row: "practice",
      what: "CPU: lesson / line said and answered / Practice page",
      measured: `${each.join(" / ")} ms`,
      target: "",
      holds: null,
      figures: {},
    },
  ];
}
