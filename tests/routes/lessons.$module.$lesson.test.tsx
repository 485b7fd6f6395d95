import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { saveResponse } from "~/features/lessons/exercises/responses.server";
import { listModules } from "~/features/lessons/lessons.server";
import { cachedMarkup } from "~/http/page-cache.server";
import { handle, loader } from "~/routes/lessons.$module.$lesson/route";
import { LessonSheet } from "~/routes/lessons.$module.$lesson/lesson-sheet";
import { MarkupCache, type MarkupOf } from "~/ui/frame/markup";
import { anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

/** The ids of a note exercise and of the free lesson that holds it. */
async function aNoteExercise() {
  const lessons = (await listModules()).flatMap((module) => module.lessons);
  for (const { id, access, safety, parts } of lessons) {
    const note = parts.find((part) => part.kind === "marker" && part.name === "Reflect");
    if (access === "free" && safety !== "skill" && note?.kind === "marker") {
      return { lessonId: id, exerciseId: String(note.attributes.id) };
    }
  }
  throw new Error("No free lesson has a note exercise");
}

/** The lesson as this member sees it, its data, and the props of all markup that is cached. */
async function read(lessonId: string, as?: { id: string }) {
  const [module = "", lesson = ""] = lessonId.split("/");
  const data = await loader(
    await routeArgs(`/lessons/${lessonId}`, { as, params: { module, lesson } }),
  );
  const cached: string[] = [];
  const markupOf: MarkupOf = (of, props) => {
    cached.push(JSON.stringify(props));
    return cachedMarkup(of, props);
  };
  const page = renderToStaticMarkup(
    <MarkupCache.Provider value={markupOf}>
      <LessonSheet
        data={data}
        contacts={data.contacts}
        safety={data.safety}
        submitted={null}
        isSafetyCheckEmpty={false}
        isAdvocateFirst={data.isAdvocateFirst}
        wanted={data.wanted}
      />
    </MarkupCache.Provider>,
  );
  return { data, page, cached: cached.join("\n") };
}

test("a member's note is on their own page only and is never cached", async () => {
  const place = await aNoteExercise();
  const [writer, other] = [await anAccount(db), await anAccount(db)];
  const text = "words of my own, for nobody else";
  await saveResponse(db, writer.id, place, { kind: "reflect", text }, 1);

  const [own, others] = [await read(place.lessonId, writer), await read(place.lessonId, other)];

  expect(own.page).toContain(text);
  expect(own.cached).not.toContain(text);
  expect(handle.isCacheable?.(own.data)).toBe(false);
  expect(others.page).not.toContain(text);
  expect(others.cached).not.toBe("");
  expect(handle.isCacheable?.(others.data)).toBe(true);
});

test("two members with the same progress get the same markup", async () => {
  const { lessonId } = await aNoteExercise();
  const [one, two] = [await anAccount(db), await anAccount(db)];

  const [first, second] = [await read(lessonId, one), await read(lessonId, two)];

  expect(second.page).toBe(first.page);
  expect(second.cached).toBe(first.cached);
});

test("tells a visitor that a conversation needs an account", async () => {
  const talk = "safety-first/talking-about-suicide";

  expect((await read(talk)).page).toContain("An account is free");
  expect((await read(talk, await anAccount(db))).page).not.toContain("An account is free");
});

test("a lesson for members names the next free lesson and nothing else of the course", async () => {
  const params = { module: "start-and-hope", lesson: "your-starting-point" };
  const path = `/lessons/${params.module}/${params.lesson}`;
  for (const as of [undefined, await anAccount(db)]) {
    const { data } = (await thrownBy(loader(await routeArgs(path, { as, params })))) as {
      data: unknown;
    };
    expect(data).toEqual({
      reason: as ? "membership" : "sign-in",
      title: "Where you are now",
      nextFree: { id: "safety-first/safety-check", title: expect.any(String) },
    });
  }
});
