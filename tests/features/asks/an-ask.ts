import type { Db } from "#db/database";
import type { AskPart } from "~/features/asks/ask";
import { promptsOf } from "~/features/asks/ask-prompts";
import { addAsk, changeAsk, findAsk } from "~/features/asks/asks.server";
import { submitPart } from "~/features/asks/submit-ask.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { noAnswers, type AnyAnswers } from "~/ui/forms/prompt";

type Parts = Partial<Record<AskPart, AnyAnswers>>;

/** Saves an ask with these parts, and returns its id. */
export async function anAsk(
  db: Db,
  { id: accountId }: { id: string },
  { plan = {}, ...parts }: Parts = {},
  now = Date.now(),
) {
  const whole = { ...noAnswers(promptsOf.plan), ...plan };
  const id = (await addAsk(db, accountId, { plan: whole }, now))!;
  for (const part of ["result", "entry"] as const) {
    const given = parts[part];
    if (!given) continue;
    const { version } = (await findAsk(db, accountId, id))!;
    const answers = { ...noAnswers(promptsOf[part]), ...given };
    await changeAsk(db, accountId, { id, version, part, answers }, now);
  }
  return id;
}

export const askClock = { now: Date.parse("2026-11-22T20:00:00Z"), timeZone: "UTC" };
export const askLine = "You said Mondays are hard. Would you look at one place with me?";

/** A form with these fields. */
export function formOf(fields: Record<string, string>) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

/** A browser tab of a member, which sends a part of an ask as filled from a version. */
export function tab(db: Db, accountId: string, id: string, at = askClock) {
  return (part: AskPart, version: number, fields: Record<string, string>) => {
    const form = formOf({ part, base: String(version), ...fields });
    return submitPart(db, accountId, { id, form }, at);
  };
}

/** An ask that its member has planned, with a tab that shows it. */
export async function aPlannedAsk(plan: Record<string, string> = { line: askLine }) {
  const db = await testDb();
  const member = await anAccount(db);
  const id = await anAsk(db, member, { plan }, askClock.now);
  const read = async () => (await findAsk(db, member.id, id))!;
  return { db, member, id, read, send: tab(db, member.id, id) };
}
