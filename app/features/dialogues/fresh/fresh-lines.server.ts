import { z } from "zod";
import type { Db } from "#db/database";
import { newId } from "#db/new-id";
import { createSeal, getSeal } from "#db/sealed";
import { elements, type Element } from "~/content/elements";
import { getLineReaders } from "~/features/coach/own-line/line-phrases.server";
import { ownLineKinds, type OwnLineKind } from "~/features/coach/own-line/line-kinds";
import { readLine } from "~/features/coach/own-line/read-line";
import { readCues } from "~/features/safety/read-cues.server";
import type { HelpKind } from "../script/dialogue";
import { cardForWords, OwnLineField } from "../talk/read-own-line.server";
import { dueAfter, freshSituations, situationAfter } from "./fresh-situations";

export interface FreshLine {
  id: string;
  afterTalks: number;
  /** What was said to the member, or null if the situation is no longer here. */
  says: string | null;
  text: string;
  kind: OwnLineKind;
  uses: Element[];
  saidAt: number;
}

const Words = z.object({ text: z.string(), uses: z.array(z.enum(elements)) });

/** The member's fresh lines, oldest first. */
export async function listFreshLines(db: Db, accountId: string): Promise<FreshLine[]> {
  const rows = await db
    .selectFrom("fresh_line")
    .select(["id", "after_talks", "situation", "line", "kind", "said_at"])
    .where("account_id", "=", accountId)
    .orderBy("after_talks")
    .execute();
  if (rows.length === 0) return [];
  const seal = await getSeal(db, accountId);
  return rows.map(({ id, after_talks, situation, line, kind, said_at }) => ({
    id,
    afterTalks: after_talks,
    says: freshSituations.find((one) => one.id === situation)?.says ?? null,
    kind: z.enum(ownLineKinds).parse(kind),
    saidAt: said_at,
    ...Words.parse(JSON.parse(seal.open(placeOf(id), line))),
  }));
}

/** The fresh line that is due, with its situation, or null. */
export async function findDue(db: Db, accountId: string) {
  const { talks } = await db
    .selectFrom("dialogue_attempt")
    .select((eb) => eb.fn.countAll().as("talks"))
    .where("account_id", "=", accountId)
    .where("ending", "is not", null)
    .executeTakeFirstOrThrow();
  const said = await db
    .selectFrom("fresh_line")
    .select("after_talks")
    .where("account_id", "=", accountId)
    .execute();
  const afterTalks = dueAfter(
    Number(talks),
    said.map(({ after_talks }) => after_talks),
  );
  return afterTalks === null ? null : { afterTalks, situation: situationAfter(said.length) };
}

export type SaidFresh =
  | { result: "said" | "late" }
  /** Not saved: it is empty, too long, or has words that may be about danger. */
  | { result: "refused"; typed: string; card: HelpKind | null };

/** Saves the line of the form with its score. A line for another moment than the one due is late. */
export async function sayFreshLine(
  db: Db,
  accountId: string,
  form: FormData,
  now: number,
): Promise<SaidFresh> {
  const typed = String(form.get("line") ?? "").slice(0, 2_000);
  const { data: text } = OwnLineField.safeParse(typed);
  const isHard = (part: string) => readCues(part).level === "hard";
  const reading = text ? readLine(text, await getLineReaders(), isHard) : null;
  if (!text || !reading || reading.danger) {
    const card = reading?.danger ? (cardForWords(typed) ?? "emergency") : cardForWords(typed);
    return { result: "refused", typed, card };
  }
  const due = await findDue(db, accountId);
  if (!due || String(due.afterTalks) !== form.get("talks")) return { result: "late" };
  const id = newId();
  const { kind, elements: uses, version: reader } = reading;
  const seal = await createSeal(db, accountId);
  const { numInsertedOrUpdatedRows } = await db
    .insertInto("fresh_line")
    .values({
      id,
      account_id: accountId,
      after_talks: due.afterTalks,
      situation: due.situation.id,
      line: seal.seal(placeOf(id), JSON.stringify({ text, uses })),
      ...{ kind, elements: uses.length, reader, said_at: now },
    })
    .onConflict((conflict) => conflict.columns(["account_id", "after_talks"]).doNothing())
    .executeTakeFirstOrThrow();
  return { result: numInsertedOrUpdatedRows === 1n ? "said" : "late" };
}

export async function eraseFreshLine(db: Db, accountId: string, id: string) {
  await db
    .deleteFrom("fresh_line")
    .where("account_id", "=", accountId)
    .where("id", "=", id)
    .execute();
}

function placeOf(row: string) {
  return { table: "fresh_line", column: "line", row };
}
