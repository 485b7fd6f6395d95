import type { Bench, Finding } from "../bench.ts";
import { contest } from "../contest.ts";
import { checkPages, lessonPath } from "../lesson-under-test.ts";
import { get, shareOut } from "../load.ts";
import { startApp } from "../servers.ts";
import { formatSpread, median, percent, ratios } from "../statistics.ts";
import { markingReadAndBack } from "../writes.ts";

const connections = 10;

/** Row 5, first part: the cost of marking a lesson as read against the cost of reading it. */
export async function progressWrite({ people, databaseFile, effort }: Bench): Promise<Finding[]> {
  const writers = people.members.slice(0, connections);
  const readers = people.members.slice(connections);
  const app = await startApp(databaseFile, readers[0]!);
  const url = new URL(lessonPath, app.origin);
  try {
    await checkPages(url, readers[0]!.cookie);
    const { read, write } = await contest(
      {
        read: {
          server: app,
          connections: shareOut(
            connections,
            readers.map(({ cookie }) => get(url, { cookie })),
          ),
        },
        // Each connection has its own member, so that no two writes change the same row.
        write: {
          server: app,
          connections: writers.map((writer) => markingReadAndBack(url, writer)),
        },
      },
      effort,
    );
    await checkPages(url, readers[0]!.cookie);
    const share = ratios(write.perSecond, read.perSecond);
    return [
      {
        row: "5",
        what: "Mark as read against reading the lesson, requests/s",
        measured: formatSpread(percent(share), " %", 0),
        target: ">= 40 %",
        holds: share.median >= 0.4,
        figures: { share, read, write },
      },
      {
        row: "5",
        what: "CPU a request: read / write",
        measured: `${median(read.cpuMs).toFixed(3)} / ${median(write.cpuMs).toFixed(3)} ms`,
        target: "",
        holds: null,
        figures: {},
      },
    ];
  } finally {
    await app.stop();
  }
}
