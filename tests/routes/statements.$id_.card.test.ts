import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { loader as cardLoader } from "~/routes/statements.$id_.card";
import { loader as noteLoader } from "~/routes/statements.$id_.note";
import { aStatement } from "#tests/features/statements/a-statement";
import { rubricFixtures } from "#tests/features/coach/rubric-fixtures";
import { aMember } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

const [F1] = rubricFixtures.F1!;
const [F8] = rubricFixtures.F8!;

const args = (id: string, as: { id: string }) =>
  routeArgs(`/statements/${id}/card`, { as, params: { id } });

describe("the card", () => {
  test("shows the words sentence by sentence, and how to stop", async () => {
    const member = await aMember(db);

    expect(await cardLoader(await args(await aStatement(member), member))).toMatchObject({
      title: "Sunday",
      lines: [
        { say: expect.stringContaining("I felt worried"), note: "One thing you felt" },
        {
          say: expect.stringContaining("I know work"),
          note: "What you see of their side",
        },
        { say: expect.stringContaining("Could you"), note: "What you ask for; a no is allowed" },
        { say: "I can pick you up.", note: "What you will do yourself" },
        { say: "Okay. Another day.", note: "For a no, or a raised voice. Then leave it there." },
      ],
    });
  });

  test.each([
    ["dangerous words", F8, true],
    ["words that cannot wait", "You said you want to die. Call me.", true],
    ["words that wait for a better hour", F1, false],
  ])("%s get none", async (_, body, isReady) => {
    const member = await aMember(db);
    const id = await aStatement(member, body, isReady);

    const thrown = (await thrownBy(cardLoader(await args(id, member)))) as Response;
    expect(thrown.headers.get("Location")).toBe(`/statements/${id}`);
  });

  test("a safety check that says pause closes it", async () => {
    const member = await aMember(db, { safety: "pause" });
    const id = await aStatement(member);

    const thrown = (await thrownBy(cardLoader(await args(id, member)))) as Response;
    expect(thrown.headers.get("Location")).toBe(`/statements/${id}`);
  });

  test("the plain note has the words and a file name that reveals nothing", async () => {
    const member = await aMember(db);
    const answer = await noteLoader(await args(await aStatement(member), member));

    expect(await answer.text()).toBe(`${F1}\n`);
    expect(answer.headers.get("Content-Disposition")).toBe('attachment; filename="note.txt"');
  });
});
