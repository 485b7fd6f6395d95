import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { findLesson } from "~/features/lessons/lessons.server";
import { CueNotes } from "~/features/safety/cue-notes";
import { hardCategories } from "~/features/safety/cues";

const kinds = [...hardCategories, "accident"] as const;

test.each(kinds)("the note about %s leads to a lesson that is free", async (kind) => {
  const page = renderToStaticMarkup(createElement(CueNotes, { kinds: [kind] }));

  const [, id = ""] = /href="\/lessons\/([\w/-]+)"/.exec(page) ?? [];
  expect(await findLesson(id)).toMatchObject({ lesson: { access: "free", safety: "life-safety" } });
});

test("at most two notes are shown", () => {
  const page = renderToStaticMarkup(createElement(CueNotes, { kinds }));

  expect(page.match(/class="notice"/g)).toHaveLength(2);
});
