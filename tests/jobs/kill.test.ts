import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { aDatabase } from "#tests/db/databases";
import { rounds, seed, seededNumbers } from "#tests/helpers/soak";
import { startMail, type MailStandIn } from "#tools/stand-ins/mail/mail";
import { bundleWorker, effectsIn, startWorker } from "./workers";

/** How long the last worker may take for what is left, in milliseconds. */
const longestRest = rounds({ sample: 60_000, soak: 1_800_000 });

/** Short, so that the jobs of a killed worker are soon free again. */
const lease = 300;

async function aMailServer() {
  const mail = await startMail();
  onTestFinished(() => mail.close());
  return { mail, smtpUrl: `smtp://127.0.0.1:${mail.port}` };
}

/** Waits until no job is left, then checks that each cause had its effects once. */
async function expectEachEffectOnce(address: string, mail: MailStandIn) {
  const left = async () => (await effectsIn(address)).jobs;
  await expect.poll(left, { timeout: longestRest, interval: 200 }).toEqual([]);
  const { counts, causes } = await effectsIn(address);
  const expected = causes.toSorted().map((key) => ({ key, count: 1 }));
  expect(counts.toSorted((a, b) => (a.key < b.key ? -1 : 1))).toEqual(expected);

  const letters = Map.groupBy(mail.messages, ({ to }) => to[0]!.split("@")[0]!);
  expect([...letters.keys()].toSorted()).toEqual(causes.toSorted());
  const ids = [...letters.values()].map(
    (copies) => new Set(copies.map(({ headers }) => headers["message-id"])).size,
  );
  expect(Math.max(...ids)).toBe(1);
  return causes;
}

test(`kills in the middle of jobs lose none and double no effect (seed ${seed})`, async () => {
  const address = await aDatabase();
  const { mail, smtpUrl } = await aMailServer();
  const file = await bundleWorker();
  const random = seededNumbers();
  const confirmed: string[] = [];
  for (let round = 0; round < rounds({ sample: 6, soak: 200 }); round += 1) {
    const worker = startWorker(file, {
      address,
      smtpUrl,
      name: `round-${round}`,
      // Few, so that it is killed while it runs jobs and not only while it adds them.
      count: 100,
      lease,
    });
    await worker.firstLine();
    await pause(random() * 400);
    await worker.kill();
    confirmed.push(...worker.added);
  }

  startWorker(file, { address, smtpUrl, name: "last", count: 0, lease });
  const causes = await expectEachEffectOnce(address, mail);
  expect(confirmed.filter((key) => !causes.includes(key))).toEqual([]);
}, 3_600_000);

test("two processes share the queue, and no job is done by both", async () => {
  const address = await aDatabase();
  const { mail, smtpUrl } = await aMailServer();
  const file = await bundleWorker();
  const count = rounds({ sample: 60, soak: 2_000 });

  const workers = ["one", "two"].map((name) =>
    startWorker(file, { address, smtpUrl, name, count, lease: 600_000 }),
  );
  await expect
    .poll(() => workers.map(({ added }) => added.length), { timeout: 600_000 })
    .toEqual([count, count]);

  expect(await expectEachEffectOnce(address, mail)).toHaveLength(2 * count);
  expect(mail.messages).toHaveLength(2 * count);
}, 3_600_000);

test("letters wait while the mail server is down, and arrive once it is back", async () => {
  const address = await aDatabase();
  const { mail, smtpUrl } = await aMailServer();
  await mail.close();
  const file = await bundleWorker();
  startWorker(file, { address, smtpUrl, name: "letter", count: 3, lease });
  const failing = async () => (await effectsIn(address)).jobs.map(({ last_error }) => last_error);
  await expect.poll(failing).toEqual(Array(3).fill("Error ESOCKET"));

  const back = await startMail({ port: mail.port });
  onTestFinished(() => back.close());
  await expectEachEffectOnce(address, back);
});
