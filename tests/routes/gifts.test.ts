import { expect, test } from "vitest";
import { card, press } from "#tools/stand-ins/stripe/harness";
import { openTheAppsShop } from "../features/membership/the-apps-shop";

const standIn = await openTheAppsShop();
const { db } = await import("~/db.server");
const { routeArgs, thrownBy } = await import("#tests/helpers/route-args");
const { anAccount } = await import("#tests/helpers/factories");
const { listOutbox } = await import("~/mail/deliver.server");
const { giftMailJob } = await import("~/features/membership/gifts/gift-mail.server");
const { giftRefundJob } = await import("~/features/membership/gifts/return-gift.server");
const { shop } = await import("~/features/membership/stripe/stripe.server");
const { addDays, isoDay } = await import("~/time");
const { eraseAccount } = await import("#db/erase");
const order = await import("~/routes/gifts._index");
const given = await import("~/routes/gifts.$token");
const use = await import("~/routes/code");

const mine = { plan: "gift-quarter", how: "self" };
const tomorrow = addDays(isoDay(Date.now(), "UTC"), 1);

async function submit(form: Record<string, string>, as?: { id: string }) {
  return order.action(await routeArgs("/gifts", { form, ...(as && { as }) }));
}

/** Orders and pays. Returns the token of the giver's page. */
async function buy(form: Record<string, string> = mine, as?: { id: string }) {
  const answer = (await submit(form, as)) as Response;
  const fields = { ...card(), email: "giver@example.org" };
  const { location } = await press(answer.headers.get("Location"), fields);
  return new URL(location!).pathname.replace("/gifts/", "");
}

async function pageOf(token: string) {
  return given.loader(await routeArgs(`/gifts/${token}`, { params: { token } }));
}

async function send(token: string, form: Record<string, string>) {
  return given.action(await routeArgs(`/gifts/${token}`, { params: { token }, form }));
}

test("the form says what is missing, and refuses a plan that is no gift", async () => {
  const refused = async (form: Record<string, string>) =>
    ((await submit(form)) as { data: { error: Record<string, string[]> } }).data.error;

  expect(Object.keys(await refused({}))).toEqual(["plan", "how"]);
  expect(Object.keys(await refused({ ...mine, how: "mail" }))).toEqual(["to", "on"]);
  expect(Object.keys(await refused({ ...mine, plan: "month" }))).toEqual(["plan"]);
  const mail = { ...mine, how: "mail", to: "lee@example.org" };
  expect(await refused({ ...mail, on: "2020-01-01" })).toMatchObject({ on: [expect.any(String)] });
  expect(await refused({ ...mail, on: "never" })).toEqual({ on: ["Choose a day."] });
});

test("a gift by mail reaches its receiver once, with words that reveal nothing", async () => {
  const account = await anAccount(db);
  const to = `${account.id.toLowerCase()}.receiver@example.org`;
  const token = await buy(
    { ...mine, how: "mail", to: ` ${to.toUpperCase()} `, on: tomorrow },
    account,
  );
  const { gift } = await pageOf(token);
  expect(gift).toMatchObject({ sendTo: to, sendAt: Date.parse(`${tomorrow}T09:00:00Z`) });

  const job = await db
    .selectFrom("job")
    .selectAll()
    .where("name", "=", "gift mail")
    .where("payload", "like", `%${to}%`)
    .executeTakeFirstOrThrow();
  expect(job).toMatchObject({ run_at: gift.sendAt });
  expect(job.payload).not.toContain(gift.code);
  const run = { id: job.id, now: Date.now() };
  await giftMailJob.run(db, job.payload, run);
  await giftMailJob.run(db, job.payload, run);

  const mails = (await listOutbox()).filter(({ text }) => text.includes(`To: ${to}`));
  expect(mails).toHaveLength(1);
  expect(mails[0]!.text).toContain(gift.code);
  expect(mails[0]!.text).toContain("Subject: Your code");
  expect(mails[0]!.text).not.toMatch(/drink|alcohol|drug|craft|famil|course|lesson|gift|Kithwell/i);
  expect((await pageOf(token)).gift).toMatchObject({ sendTo: null, sentAt: run.now });
  const page = await order.loader(await routeArgs("/gifts", { as: account }));
  expect(page.given).toMatchObject([{ token, status: "paid" }]);
});

test("a paid gift still arrives when its giver erases the account before its day", async () => {
  const giver = await anAccount(db);
  const to = `${giver.id.toLowerCase()}.later@example.org`;
  const { code } = (await pageOf(await buy({ ...mine, how: "mail", to, on: tomorrow }, giver)))
    .gift;

  await eraseAccount(db, giver.email);

  expect(
    await db.selectFrom("gift_order").select("gift_id").where("send_to", "=", to).execute(),
  ).toEqual([]);
  const [job, ...others] = await db
    .selectFrom("job")
    .selectAll()
    .where("payload", "like", `%${to}%`)
    .execute();
  expect(others).toEqual([]);
  expect(job!.account_id).toBeNull();
  await giftMailJob.run(db, job!.payload, { id: job!.id, now: Date.now() });
  const mails = (await listOutbox()).filter(({ text }) => text.includes(`To: ${to}`));
  expect(mails.map(({ text }) => text.includes(code!))).toEqual([true]);
});

test("a returned gift is paid back once, and is not mailed any more", async () => {
  const account = await anAccount(db);
  const mail = { ...mine, how: "mail", to: "not.sent@example.org", on: tomorrow };
  const token = await buy(mail, account);
  const { code } = (await pageOf(token)).gift;
  const answer = (await send(token, { intent: "return" })) as Response;
  expect(answer.headers.get("Location")).toBe(`/gifts/${token}`);
  expect((await pageOf(token)).gift).toMatchObject({
    status: "returned",
    code: null,
    sendTo: null,
  });

  const jobs = await db.selectFrom("job").selectAll().where("name", "like", "gift %").execute();
  for (const job of jobs.filter(({ name }) => name === giftMailJob.name)) {
    await giftMailJob.run(db, job.payload, { id: job.id, now: Date.now() });
  }
  expect((await listOutbox()).some(({ text }) => text.includes(code!))).toBe(false);
  const refund = jobs.find(({ name }) => name === giftRefundJob.name)!;
  await giftRefundJob.run(db, refund.payload, { id: refund.id, now: Date.now() });
  await giftRefundJob.run(db, refund.payload, { id: refund.id, now: Date.now() });
  const { paymentIntent } = JSON.parse(refund.payload);
  const refunds = await shop!.stripe.refunds.list({ payment_intent: paymentIntent });
  expect(refunds.data).toMatchObject([{ amount: 5400 }]);
});

test("the card takes a giver's words and saves none of them", async () => {
  const token = await buy();
  const words = { line: `  For the\r\nevenings ${"x".repeat(300)}`, by: "L." };
  const card = (await send(token, { intent: "card", ...words })) as { line: string };
  expect(card).toMatchObject({ by: "L." });
  expect(card.line).toHaveLength(200);
  expect(card.line).toMatch(/^For the\nevenings x/);
  expect(await thrownBy(send(token, { intent: "other" }))).toMatchObject({ init: { status: 400 } });
  for (const call of [pageOf("made-up"), send("made-up", { intent: "return" })]) {
    expect(await thrownBy(call)).toMatchObject({ init: { status: 404 } });
  }
});

test("guessing a code stops after five tries, and the right one opens the course", async () => {
  const { code } = (await pageOf(await buy())).gift;
  const account = await anAccount(db);
  const headers = { "x-client-address": "192.0.2.77" };
  const type = async (text: string) =>
    use.action(await routeArgs("/code", { as: account, form: { code: text }, headers }));

  expect(await type("acorn acorn 000000")).toMatchObject({ init: { status: 400 } });
  const done = (await type(code!)) as Response;
  expect(done.headers.get("Location")).toBe("/code?done");
  const page = await use.loader(await routeArgs("/code?done", { as: account }));
  expect(page).toMatchObject({ opened: { until: expect.any(String), isAfterPaid: false } });

  for (let tries = 0; tries < 5; tries += 1) await type("acorn acorn 000000");
  expect(await type("acorn acorn 000000")).toMatchObject({ init: { status: 429 } });
});

test("while Stripe is away, a paid gift's page says so, and shows the code afterward", async () => {
  const token = await buy();
  standIn.trouble = "down";
  expect((await pageOf(token)).gift.status).toBe("unpaid");
  standIn.trouble = null;
  expect((await pageOf(token)).gift.status).toBe("paid");
});
