import type { Db } from "#db/database";
import type { AskPart } from "~/features/asks/ask";
import { promptsOf } from "~/features/asks/ask-prompts";
import { addAsk, changeAsk, findAsk } from "~/features/asks/asks.server";
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
