import { expect, test } from "vitest";
import { db } from "~/db.server";
import { giveConsent } from "~/features/check-ins/research.server";
import { findDialogue } from "~/features/dialogues/dialogues.server";
import { freshSituations, situationAfter } from "~/features/dialogues/fresh/fresh-situations";
import { startAgain } from "~/features/dialogues/talk/start-attempt.server";
import { notebookText } from "~/features/notebook/notebook-text.server";
import { action, loader } from "~/routes/dialogues.fresh";
import { loader as practice } from "~/routes/dialogues._index/route";
import { play } from "#tests/features/dialogues/a-talk";
import { aMember, aSafetyCheck, anAccount } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";
import { readCohort } from "#tools/effect/read-cohort";
import { exportFiles } from "#tools/effect/report";

const rideHome = (await findDialogue("the-ride-home"))!;
const warm = "You sound worn out. I'm glad that you told me about Friday.";
type Person = { id: string };

const shown = async (as: Person) => loader(await routeArgs("/dialogues/fresh", { as }));
const send = async (as: Person, form: Record<string, string>) =>
  action(await routeArgs("/dialogues/fresh", { as, form }));
const isDue = async (as: Person) =>
  (await practice(await routeArgs("/dialogues", { as }))).isFreshDue;

/** Finishes a talk. */
async function finish({ id }: Person) {
  const attempt = await startAgain(db, id, rideHome, { seed: 1, now: 1, opening: [] });
  await play(db, id, rideHome, attempt, ["1-harmful", "2-harmful"]);
}

test("one line before the first talk and one after every fourth, each to a new situation", async () => {
  const member = await aMember(db);
  expect((await shown(member)).due).toEqual({ afterTalks: 0, situation: freshSituations[0] });
  expect(await isDue(member)).toBe(true);
  const twice = [
    send(member, { talks: "0", line: warm }),
    send(member, { talks: "0", line: "Hm?" }),
  ];
  await Promise.all(twice);
  expect((await shown(member)).lines).toHaveLength(1);
  expect((await shown(member)).due).toBeNull();

  for (let talk = 1; talk <= 4; talk += 1) {
    expect(await isDue(member), `after ${talk - 1}`).toBe(false);
    await finish(member);
  }
  expect((await shown(member)).due).toEqual({ afterTalks: 4, situation: situationAfter(1) });
  await send(member, { talks: "0", line: "Late from another tab." });
  await send(member, { talks: "4", line: "You never listen, you drunk." });
  const { lines, due } = await shown(member);
  expect(due).toBeNull();
  expect(lines.map(({ afterTalks, kind }) => [afterTalks, kind])[1]).toEqual([4, "blame"]);
  await finish(member);
  expect(await isDue(member)).toBe(false);
});

test("a line is sealed, in the member's own notes, theirs alone, and erased when they say so", async () => {
  const [member, other] = [await aMember(db), await aMember(db)];
  await send(member, { talks: "0", line: warm });
  const row = await db
    .selectFrom("fresh_line")
    .selectAll()
    .where("account_id", "=", member.id)
    .executeTakeFirstOrThrow();
  expect(row.line).not.toContain("worn out");
  expect(row).toMatchObject({ kind: "warm-specific", after_talks: 0 });
  expect(row.elements).toBeGreaterThan(0);
  expect((await shown(member)).lines[0]).toMatchObject({
    text: warm,
    says: freshSituations[0]!.says,
  });
  const clock = { now: Date.now(), timeZone: "UTC" };
  expect(await notebookText(db, member.id, clock)).toContain(warm);

  await send(other, { erase: row.id });
  expect((await shown(member)).lines).toHaveLength(1);
  expect((await shown(other)).lines).toEqual([]);
  await send(member, { erase: row.id });
  expect((await shown(member)).lines).toEqual([]);
});

test("an empty, endless or dangerous line comes back with its words, and nothing is saved", async () => {
  const member = await aMember(db);
  const long = "So it went on. ".repeat(30);
  for (const line of ["", "   ", long, "I want to die.", "I'll slap you if you do."]) {
    const answer = await send(member, { talks: "0", line });
    expect(answer).toMatchObject({ init: { status: 400 }, data: { typed: line } });
  }
  expect(await send(member, { talks: "0", line: "He wants to kill himself." })).toMatchObject({
    data: { card: "suicide" },
  });
  expect((await shown(member)).lines).toEqual([]);
});

test("while safety comes first it is not offered, and what was said stays the member's", async () => {
  const member = await aMember(db);
  await send(member, { talks: "0", line: warm });
  await aSafetyCheck(db, member.id, "pause");
  for (let talk = 0; talk < 4; talk += 1) await finish(member);
  expect(await shown(member)).toMatchObject({ due: null, lines: [{ text: warm }] });
  await send(member, { talks: "4", line: warm });
  expect((await shown(member)).lines).toHaveLength(1);
  expect(await isDue(member)).toBe(false);
});

test("the effect export has the scores of those who agreed to it, and never a word", async () => {
  const people = await Promise.all(Array.from({ length: 9 }, () => anAccount(db)));
  for (const one of people) await send(one, { talks: "0", line: warm });
  const [silent, ...agreed] = people;
  for (const { id } of agreed) await giveConsent(db, id, 1);
  const given = { account_id: silent!.id, given_at: 1 };
  await db.insertInto("research_consent").values(given).execute();

  const cohort = await readCohort(db);
  const files = exportFiles(cohort);
  const [head, ...rows] = files["lines.csv"].trim().split("\n");
  expect(head).toBe("member,afterTalks,kind,elements");
  expect(rows).toHaveLength(8);
  for (const row of rows) expect(row).toMatch(/^[\w-]{20},0,warm-specific,[1-6]$/);
  expect(JSON.stringify(files)).not.toContain("worn out");
  const seven = cohort.lines.slice(1);
  expect(exportFiles({ ...cohort, lines: seven })["lines.csv"]).toBe(`${head}\n`);
});
