import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { requireRecentSignIn } from "~/features/membership/reader.server";
import { exportConfidence } from "~/features/dialogues/confidence/confidence.server";
import { lifeAreas } from "~/features/lessons/exercises/exercise";
import { exportRatings } from "~/features/lessons/exercises/life-ratings.server";
import { isoDay } from "~/time";
import { exportStatements } from "~/features/statements/statement-export.server";
import { loadNotebook } from "~/features/notebook/load-notebook.server";

/** Sends the notebook as plain text. The file name reveals nothing about its subject. */
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireRecentSignIn(db, request);
  const { notes } = await loadNotebook(db, account.id, Date.now());
  const ratings = await exportRatings(db, account.id);
  const written = notes.map(({ on, lessonTitle, ask, text }) =>
    [`${on}  ${lessonTitle}`, ask, "", text].join("\n"),
  );
  const rated = ratings.map(({ ratedAt, ratings: values, goals }) =>
    [
      `${isoDay(ratedAt)}  Rating`,
      ...lifeAreas.map(({ id, label }) => `${label}: ${values[id] ?? "not rated"}`),
      ...goals.map((goal) => `Goal: ${goal}`),
    ].join("\n"),
  );
  const said = (await exportStatements(db, account.id)).map((statement) => {
    const { name, recipient, occasion, body, at, earlier } = statement;
    return [
      `${isoDay(at)}  What you’d like to say`,
      ...[name, recipient && `To: ${recipient}`, occasion && `When: ${occasion}`].filter(Boolean),
      "",
      body,
      ...earlier.map((before) => `\nBefore, on ${isoDay(before.at)}:\n${before.body}`),
    ].join("\n");
  });
  const ready = (await exportConfidence(db, account.id)).map(
    ({ title, answeredAt, before, after }) =>
      [
        `${isoDay(answeredAt)}  Practice: ${title}`,
        ...(before ? [`How ready before it: ${before}`] : []),
        ...(after ? [`How ready after it: ${after}`] : []),
      ].join("\n"),
  );
  return new Response([...written, ...rated, ...said, ...ready].join("\n\n---\n\n"), {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="notes.txt"',
    },
  });
}
