import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { QuestionForm } from "~/features/questions/question-form";

const nothing = { words: [], talks: [], chosen: "" };

test("the form says that an attachment is gone, even without other choices", () => {
  const why = "That one no longer exists. Choose another one, or none.";
  const result = { error: { along: [why] }, initialValue: { along: "words 1" } };

  expect(renderToStaticMarkup(<QuestionForm alias="Rowan" along={nothing} />)).not.toContain(
    'name="along"',
  );
  expect(
    renderToStaticMarkup(<QuestionForm alias="Rowan" along={nothing} result={result} />),
  ).toContain(why);
});
