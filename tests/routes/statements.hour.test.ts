import { expect, test } from "vitest";
import { db } from "~/db.server";
import { action as look } from "~/routes/statements.new/route";
import { loader } from "~/routes/statements.$id/route";
import { aStatement } from "#tests/features/statements/a-statement";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

// At a bad hour the page gives no feedback on the words, but a warning about danger appears at any hour.
const [F1] = rubricFixtures.F1!;
const [F8] = rubricFixtures.F8!;

test.each(["later", "unsafe"])(
  "dangerous new words bring their note when it is %s",
  async (moment) => {
    const form = { intent: "look", body: F8 };
    const args = await routeArgs(`/statements/new?moment=${moment}`, {
      as: await aMember(db),
      form,
    });

    expect(await look(args)).toMatchObject({
      data: { page: { now: { text: F8, feedback: { kind: "safety", flags: ["MED_CONTROL"] } } } },
    });
  },
);

test.each([
  [F1, "empty", "nothing is said"],
  [F8, "safety", "the note stands"],
])("of words saved for later (%s): %s, %s", async (body, kind) => {
  const member = await aMember(db);
  const id = await aStatement(member, body, false);

  const page = await loader(await routeArgs(`/statements/${id}`, { as: member, params: { id } }));

  expect(page).toMatchObject({ draft: { now: { feedback: { kind } } } });
});
