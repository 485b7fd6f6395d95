import type { Db } from "#db/database";
import { exportConfidence } from "~/features/dialogues/confidence/confidence.server";
import { listFreshLines } from "~/features/dialogues/fresh/fresh-lines.server";
import { lifeAreas } from "~/features/lessons/exercises/exercise";
import { exportRatings } from "~/features/lessons/exercises/life-ratings.server";
import { journalTexts } from "~/features/journal/journal-text.server";
import { askTexts } from "~/features/asks/asks-text.server";
import { checkInTexts } from "~/features/check-ins/check-ins-text.server";
import { planTexts } from "~/features/plans/all/plans-text.server";
import { observationTexts } from "~/features/observations/saved/observations-text.server";
import { exportStatements } from "~/features/statements/statement-export.server";
import { isoDay, type Clock } from "~/time";
import { loadNotebook } from "./load-notebook.server";

/** The whole notebook as plain text: notes, ratings, statements, confidence, fresh lines, observations, plans, asks, check-ins, journal. */
export async function notebookText(db: Db, accountId: string, clock: Clock) {
  const dayOf = (at: number) => isoDay(at, clock.timeZone);
  const { notes } = await loadNotebook(db, accountId, clock);
  const ratings = await exportRatings(db, accountId, clock.timeZone);
  const written = notes.map(({ on, lessonTitle, ask, text }) =>
    [`${on}  ${lessonTitle}`, ask, "", text].join("\n"),
  );
  const rated = ratings.map(({ ratedOn, ratings: values, goals }) =>
    [
      `${ratedOn}  Rating`,
      ...lifeAreas.map(({ id, label }) => `${label}: ${values[id] ?? "not rated"}`),
      ...goals.map((goal) => `Goal: ${goal}`),
    ].join("\n"),
  );
  const said = (await exportStatements(db, accountId)).map((statement) => {
    const { name, recipient, occasion, body, at, earlier } = statement;
    return [
      `${dayOf(at)}  What you’d like to say`,
      ...[name, recipient && `To: ${recipient}`, occasion && `When: ${occasion}`].filter(Boolean),
      "",
      body,
      ...earlier.map((before) => `\nBefore, on ${dayOf(before.at)}:\n${before.body}`),
    ].join("\n");
  });
  const ready = (await exportConfidence(db, accountId)).map(
    ({ title, answeredAt, before, after }) =>
      [
        `${dayOf(answeredAt)}  Practice: ${title}`,
        ...(before ? [`How ready before it: ${before}`] : []),
        ...(after ? [`How ready after it: ${after}`] : []),
      ].join("\n"),
  );
  const fresh = (await listFreshLines(db, accountId)).map(({ saidAt, says, text }) =>
    [
      `${dayOf(saidAt)}  What would you say?`,
      ...(says ? [`They said: ${says}`] : []),
      "",
      text,
    ].join("\n"),
  );
  const days = await journalTexts(db, accountId);
  const maps = await observationTexts(db, accountId);
  const plans = await planTexts(db, accountId, clock.timeZone);
  const asks = await askTexts(db, accountId, clock.timeZone);
  const checks = await checkInTexts(db, accountId, clock.timeZone);
  return [
    ...written,
    ...rated,
    ...said,
    ...ready,
    ...fresh,
    ...maps,
    ...plans,
    ...asks,
    ...checks,
    ...days,
  ].join("\n\n---\n\n");
}
