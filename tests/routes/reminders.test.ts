import { createHmac } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionSecret, signIn } from "#tools/bench/members";
import { anAccount } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";

let site: Site;
beforeAll(async () => {
  site = await startSite({ SESSION_SECRET: sessionSecret });
});
afterAll(() => site?.close());

test("it is off until it is turned on, refuses telling words, and is gone when it is erased", async () => {
  const { id } = await anAccount(site.db);
  const Cookie = await signIn(site.db, id);
  const post = (fields: Record<string, string>) =>
    fetch(`${site.url}/reminders`, {
      method: "POST",
      headers: { Cookie, Origin: site.url },
      body: new URLSearchParams(fields),
      redirect: "manual",
    });
  const file = () => fetch(`${site.url}/reminders/calendar`, { headers: { Cookie } });
  expect((await file()).status).toBe(404);

  const good = { words: "Water the plants", weekday: "1", time: "08:00", mail: "yes" };
  for (const [wrong, reason] of [
    [{ words: "Call the clinic" }, "could tell someone"],
    [{ words: "" }, "Write a few words"],
    [{ words: "two\nlines" }, "on one line"],
    [{ weekday: "9" }, "Choose a day"],
    [{ words: "x".repeat(81) }, "Take out 1 character"],
  ] as const) {
    const refused = await post({ ...good, ...wrong });
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining(reason)]);
  }
  const jobs = () => site.db.selectFrom("job").select("id").where("account_id", "=", id).execute();
  expect(await jobs()).toEqual([]);

  expect((await post(good)).status).toBe(303);
  expect(await (await file()).text()).toContain("SUMMARY:Water the plants");
  expect(await jobs()).toHaveLength(1);

  expect((await post({ intent: "erase" })).status).toBe(303);
  expect((await file()).status).toBe(404);
});

test("a mail program turns the mail off without a cookie or an origin; opening the link does not", async () => {
  const { id } = await anAccount(site.db);
  const Cookie = await signIn(site.db, id);
  const fields = { words: "Tea", weekday: "1", time: "08:00", mail: "yes" };
  await fetch(`${site.url}/reminders`, {
    method: "POST",
    headers: { Cookie, Origin: site.url },
    body: new URLSearchParams(fields),
  });
  const [{ id: reminder }] = (await site.db
    .selectFrom("reminder")
    .select("id")
    .where("account_id", "=", id)
    .execute()) as [{ id: string }];
  const isOn = async () =>
    (
      await site.db.selectFrom("reminder").select("by_mail").where("id", "=", reminder).execute()
    )[0]!.by_mail === 1;
  const link = `${site.url}/reminders/off?token=${encodeURIComponent(offTokenOf(reminder))}`;
  expect((await fetch(link)).status).toBe(200);
  expect(await isOn()).toBe(true);
  const body = "List-Unsubscribe=One-Click";
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const bad = `${site.url}/reminders/off?token=${reminder}.AAAA`;
  expect((await fetch(bad, { method: "POST", headers, body })).status).toBe(404);
  expect((await fetch(link, { method: "POST", headers, body })).status).toBe(200);
  expect(await isOn()).toBe(false);
});

/** The token as the server makes it, whose secret is another one than that of this process. */
function offTokenOf(id: string) {
  const mac = createHmac("sha256", sessionSecret).update(`reminder off:${id}`).digest();
  return `${id}.${mac.subarray(0, 18).toString("base64url")}`;
}
