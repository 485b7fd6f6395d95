import { beforeEach, expect, test, vi } from "vitest";
import type { Db } from "#db/database";
import { addJob } from "#db/jobs";
import { newId } from "#db/new-id";
import { shownCount } from "~/features/admin/shown-count";
import { readDeskWeek, readLogSize, readOverview } from "~/features/admin/overview.server";
import { changeJob, readWork, replayFailed } from "~/features/admin/work.server";
import { applyOrRecord, listEvents } from "~/features/membership/stripe/stripe-failures.server";
import type { Shop } from "~/features/membership/stripe/stripe.server";
import { aShop, aSubscriber, eventsOf } from "#tests/features/membership/a-shop";
import { aQuestion } from "#tests/features/questions/question-factory";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { day, hour, week } from "~/time";

const connected = vi.hoisted(() => ({ shop: null as Shop | null }));
vi.mock("~/features/membership/stripe/stripe.server", async (original) => ({
  ...(await original<object>()),
  get shop() {
    return connected.shop;
  },
}));
beforeEach(() => {
  connected.shop = null;
});

const now = Date.now();

async function aJob(
  db: Db,
  name: string,
  values: { run_at?: number; dead?: number; error?: string },
) {
  const id = newId();
  await addJob(db, { id, name, payload: '{"secret":1}', runAt: values.run_at ?? now }, now);
  const { dead = null, error = null } = values;
  await db
    .updateTable("job")
    .set({ dead_at: dead, last_error: error })
    .where("id", "=", id)
    .execute();
  return id;
}

async function anAdmin() {
  const db = await testDb();
  const { id } = await anAccount(db, { roles: ["admin"] });
  /** What the admin did. Stripe's own lines are left out. */
  const log = async () => {
    const rows = await db
      .selectFrom("audit_entry")
      .select(["action", "object"])
      .where("actor", "!=", "stripe")
      .orderBy("seq")
      .execute();
    return rows.map(({ action, object }) => `${action} ${object}`);
  };
  return { db, adminId: id, log };
}

test("reading a failed event again writes a line of the log before the outcome, whatever it is", async () => {
  const { db, adminId, log } = await anAdmin();
  const { shop, standIn } = await aShop();
  connected.shop = shop;
  await aSubscriber(db, shop);
  const all = await eventsOf(shop);
  const event = all.find(({ type }) => type === "customer.subscription.created")!;
  const replay = (id = event.id) => replayFailed(db, adminId, id, now);

  standIn.trouble = "down";
  await expect(applyOrRecord(db, shop.stripe, event)).rejects.toHaveProperty("type");
  expect(await replay()).toBe("The event failed again. It stays on the list.");
  expect((await listEvents(db)).failed).toHaveLength(1);
  expect(await log()).toEqual([`payment-event.replay event ${event.id}`]);

  standIn.trouble = null;
  expect(await replay()).toBe("The event is applied.");
  expect(await log()).toHaveLength(2);
  expect((await listEvents(db)).failed).toEqual([]);

  // Once it is off the list nothing is read, and nothing is written down either.
  expect(await replay()).toBe("This event has been applied meanwhile.");
  expect(await replay("evt_never_seen")).toBe("This event has been applied meanwhile.");
  expect(await log()).toHaveLength(2);
});

test("an event that Stripe has deleted leaves the list, with a line in the log", async () => {
  const { db, adminId, log } = await anAdmin();
  const row = { event_id: "evt_old", type: "invoice.paid", tries: 3, last_error: "Error" };
  await db
    .insertInto("stripe_failure")
    .values({ ...row, first_at: 1, last_at: 2 })
    .execute();
  const replay = () => replayFailed(db, adminId, "evt_old", now);
  expect(await replay()).toBe("This site has no connection to Stripe.");
  expect(await log()).toEqual([]);

  connected.shop = (await aShop()).shop;
  expect(await replay()).toMatch(/^Stripe has no such event any more/);
  expect(await log()).toEqual(["payment-event.replay event evt_old"]);
  expect((await listEvents(db)).failed).toEqual([]);
});

test("work is counted by kind: waiting, failing, given up, and how late the oldest is", async () => {
  const { db } = await anAdmin();
  expect(await readWork(db, now)).toEqual({ kinds: [], dead: [] });
  await aJob(db, "mail", { run_at: now - hour });
  await aJob(db, "mail", { run_at: now - 2 * hour, error: "Error" });
  const dead = await aJob(db, "mail", { run_at: now - day, dead: now - 1, error: "Error" });
  await aJob(db, "erase", { run_at: now + day });
  const onlyDead = await aJob(db, "sync", { dead: now - 2 });

  const work = await readWork(db, now);
  expect(work.kinds).toEqual([
    { name: "erase", waiting: 1, failing: 0, givenUp: 0, late: 0 },
    { name: "mail", waiting: 2, failing: 1, givenUp: 1, late: 2 * hour },
    { name: "sync", waiting: 0, failing: 0, givenUp: 1, late: 0 },
  ]);
  expect(work.dead.map(({ id }) => id).toSorted()).toEqual([dead, onlyDead].toSorted());
  expect(JSON.stringify(work)).not.toContain("secret");
});

test("only a job that was given up is tried again or deleted, once, and each is in the log", async () => {
  const { db, adminId, log } = await anAdmin();
  const change = (id: string, act: "retry" | "drop") => changeJob(db, adminId, { id, act }, now);
  const waiting = await aJob(db, "mail", {});
  const [first, second] = [
    await aJob(db, "mail", { dead: 1 }),
    await aJob(db, "mail", { dead: 1 }),
  ];
  for (const id of [waiting, "no such job"]) {
    expect(await change(id, "retry")).toBe(false);
    expect(await change(id, "drop")).toBe(false);
  }
  expect(await log()).toEqual([]);

  expect(await change(first, "retry")).toBe(true);
  expect(await change(first, "retry")).toBe(false);
  expect(await change(second, "drop")).toBe(true);
  expect(await change(second, "drop")).toBe(false);
  expect(await log()).toEqual([`job.retry job ${first}`, `job.drop job ${second}`]);
  const left = await db.selectFrom("job").select(["id", "dead_at"]).execute();
  expect(left.map(({ id }) => id).toSorted()).toEqual([first, waiting].toSorted());
  expect(left.every(({ dead_at }) => dead_at === null)).toBe(true);
});

test("the overview counts what is past its time, failing or given up, and since when", async () => {
  const { db } = await anAdmin();
  const { id } = await anAccount(db);
  const calm = { late: 0, lateSince: null, waiting: 0, failing: 0, jobs: 0 };
  expect(await readOverview(db, now)).toMatchObject(calm);
  const due = async (
    due_at: number,
    answered_at: number | null = null,
    asked_at = now - 2 * day,
  ) => {
    const question = await aQuestion(db, id);
    const values = { due_at, answered_at, asked_at };
    const key = typeof question === "string" ? question : question.id;
    await db.updateTable("question").set(values).where("id", "=", key).execute();
  };
  await due(now - 2 * hour);
  await due(now - hour);
  await due(now);
  await due(now - hour, now - 2 * hour);
  await due(now - 3 * hour, now - hour);
  await due(now - 9 * week, now - 8 * week, now - 10 * week);
  await aJob(db, "mail", { dead: 1 });
  expect(await readOverview(db, now)).toMatchObject({
    ...{ late: 2, lateSince: now - 2 * hour, waiting: 3, failing: 0, jobs: 1 },
  });
  expect(await readDeskWeek(db, now)).toEqual({ asked: 5, answered: 2, inTime: 1 });
  expect(await readLogSize(db, now)).toEqual({ lines: 0, today: 0 });
});

test("a count of people is shown from eight on", () => {
  expect([0, 1, 7, 8, 9].map(shownCount)).toEqual([null, null, null, 8, 9]);
});
