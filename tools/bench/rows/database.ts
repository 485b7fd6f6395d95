import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as wait } from "node:timers/promises";
import type { Bench, Finding } from "../bench.ts";
import { openDatabase, type Db } from "../../../db/database.ts";
import type { WriterReport } from "../writer.ts";
import { median } from "../statistics.ts";

const writerProgram = path.join(path.dirname(fileURLToPath(import.meta.url)), "../writer.ts");

/** Row 5, second part: two processes that write, and a read during a long transaction. */
export async function database(bench: Bench): Promise<Finding[]> {
  return [await twoWriters(bench), await readBesideTransaction(bench)];
}

async function twoWriters({ people, databaseFile, effort }: Bench): Promise<Finding> {
  const writes = effort.writes / 2;
  const began = performance.now();
  const reports = await Promise.all(
    people.members.slice(0, 2).map(({ id }) => runWriter([databaseFile, id, String(writes)])),
  );
  const seconds = (performance.now() - began) / 1000;
  const written = reports.reduce((sum, report) => sum + report.written, 0);
  const busy = reports.reduce((sum, report) => sum + report.busy, 0);
  return {
    row: "5",
    what: `SQLITE_BUSY in ${effort.writes} transactions of two processes`,
    measured: `${busy} (${written} written in ${seconds.toFixed(1)} s)`,
    target: "0",
    holds: busy === 0 && written === effort.writes,
    figures: { reports, seconds },
  };
}

async function runWriter(args: string[]) {
  const writer = fork(writerProgram, args);
  const [report] = (await once(writer, "message")) as [WriterReport];
  await once(writer, "exit");
  return report;
}

const transactionMs = 100;

async function readBesideTransaction({ people, databaseFile }: Bench): Promise<Finding> {
  const { id } = people.members[0]!;
  const db = openDatabase(databaseFile);
  const times: number[] = [];
  try {
    for (let turn = 0; turn <= 20; turn += 1) {
      const open = db.transaction().execute(async (trx) => {
        await touch(trx, id);
        await wait(transactionMs);
      });
      await wait(transactionMs / 5);
      for (let read = 0; read < 5; read += 1) {
        const asked = performance.now();
        await db.selectFrom("lesson_progress").selectAll().where("account_id", "=", id).execute();
        // Skip the first turn, which opens files and prepares statements.
        if (turn > 0) times.push(performance.now() - asked);
      }
      await open;
    }
  } finally {
    await db.destroy();
  }
  return {
    row: "5",
    what: `A read while a ${transactionMs} ms write transaction is open`,
    measured: `${median(times).toFixed(2)} ms (at most ${Math.max(...times).toFixed(2)})`,
    target: "<= 2 ms",
    holds: median(times) <= 2,
    figures: { times },
  };
}

function touch(db: Db, accountId: string) {
  return db
    .updateTable("lesson_progress")
    .set({ opened_at: Date.now() })
    .where("account_id", "=", accountId)
    .execute();
}
