import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { demoPassword, people } from "#db/seed/people";
import { seed } from "#db/seed";
import { aVisit } from "#tests/features/accounts/a-member";
import { testDb } from "#tests/helpers/test-db";
import { env } from "~/env.server";
import { verifySecondFactor } from "~/features/accounts/second-factor/second-factor.server";
import { requireStaff } from "~/features/membership/viewer.server";
import { signIn } from "~/features/accounts/sign-in.server";
import type { ExerciseResponse } from "~/features/lessons/exercises/exercise";
import { readExercise } from "~/features/lessons/exercises/read-exercise.server";
import { parseResponses } from "~/features/lessons/exercises/saved-response.server";
import { listRatings } from "~/features/lessons/exercises/life-ratings.server";
import { listModules } from "~/features/lessons/lessons.server";
import { hasLiveGrant } from "~/features/membership/grants.server";
import { readLessonRecord } from "~/features/lessons/lesson-record.server";
import { readProgress } from "~/features/lessons/progress.server";
import type { MdxPart } from "~/content/mdx.server";
import { stateOf } from "~/features/questions/question";

const now = Date.now();

async function aSeededDb() {
  const db = await testDb();
  await seed(db, { secret: env.sessionSecret, now });
  const accounts = await db.selectFrom("account").select(["id", "alias"]).execute();
  const idOf = (alias: string) => accounts.find((account) => account.alias === alias)!.id;
  return { db, idOf };
}

test("every demo person signs in with the demo password, and staff also with a code", async () => {
  const { db, idOf } = await aSeededDb();
  for (const { alias, email, roles = [], phoneKey } of people) {
    const given = { email, password: demoPassword, isShared: false };
    const signedIn = await signIn(db, aVisit(), given);
    expect([alias, signedIn.kind]).toEqual([alias, roles.length === 0 ? "in" : "code"]);
    if (signedIn.kind !== "code" || !phoneKey) continue;

    const request = aVisit({ cookies: signedIn.headers });
    const code = new TOTP({ secret: Secret.fromUTF8(phoneKey) }).generate();
    const passed = await verifySecondFactor(db, request, idOf(alias), { code, isShared: false });
    expect(passed.kind).toBe("in");
    const { headers } = passed as { headers: Headers };
    expect((await requireStaff(db, aVisit({ cookies: headers }), roles)).alias).toBe(alias);
  }
});

test("only an empty database is seeded", async () => {
  const { db } = await aSeededDb();
  await expect(seed(db, { secret: env.sessionSecret, now })).rejects.toThrow(/accounts already/);
  expect(await db.selectFrom("account").select("id").execute()).toHaveLength(people.length);
});

test("the lessons that they have read are the first lessons of the course, in order", async () => {
  const { db, idOf } = await aSeededDb();
  const ids = (await listModules()).flatMap(({ lessons }) => lessons.map(({ id }) => id));
  for (const { alias, lessonsRead, openLesson } of people) {
    const progress = await readProgress(db, idOf(alias));
    const opened = [...ids.slice(0, lessonsRead), ...(openLesson ? [openLesson] : [])];
    expect(new Set(progress.keys())).toEqual(new Set(opened));
    expect(ids).toEqual(expect.arrayContaining(opened));
  }
});

test("their answers fit the exercises of the lessons", async () => {
  const { db, idOf } = await aSeededDb();
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  const rows = await db.selectFrom("exercise_response").selectAll().execute();
  const kinds = new Map(
    lessons.flatMap(({ id, parts }) => parts.flatMap((part) => shapesIn(id, part))),
  );
  for (const { account_id, lesson_id, exercise_id } of rows) {
    const { responses } = await readLessonRecord(db, account_id, lesson_id);
    const response = parseResponses(responses)[exercise_id]!;
    expect([exercise_id, shapeOf(response)]).toEqual([
      exercise_id,
      kinds.get(`${lesson_id} ${exercise_id}`),
    ]);
  }
  expect(await listRatings(db, idOf("Linden"), "UTC")).toHaveLength(2);
});

/** The id of an exercise with its kind and, for a quiz, its number of questions; [] for other parts. */
function shapesIn(lessonId: string, part: MdxPart): [string, string][] {
  const exercise = part.kind === "marker" ? readExercise(part) : null;
  if (!exercise) return [];
  const places = exercise.kind === "quiz" ? ` ${exercise.questions.length}` : "";
  return [[`${lessonId} ${exercise.id}`, `${exercise.kind}${places}`]];
}

function shapeOf(response: ExerciseResponse) {
  return response.kind === "quiz" ? `quiz ${response.chosen.length}` : response.kind;
}

test("a given membership is live, and a paid membership waits for Stripe", async () => {
  const { db, idOf } = await aSeededDb();
  for (const { alias, given } of people) {
    expect([alias, await hasLiveGrant(db, idOf(alias), now)]).toEqual([alias, given !== undefined]);
  }
});

test("the desk has questions in every state, a late question and a question with a crisis card", async () => {
  const { db } = await aSeededDb();
  const questions = await db.selectFrom("question").selectAll().execute();

  const states = new Set(
    questions.map((row) => stateOf({ ...row, isClaimed: row.claimed_by !== null })),
  );
  expect(states).toEqual(new Set(["waiting", "with-expert", "new-reply", "answered"]));
  const open = questions.filter(({ answered_at }) => answered_at === null);
  expect(open.some(({ due_at }) => due_at < now)).toBe(true);
  expect(open.some(({ cue }) => cue !== null)).toBe(true);
});
