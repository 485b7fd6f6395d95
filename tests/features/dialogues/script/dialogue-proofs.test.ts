import { describe, expect, test } from "vitest";
import { unreachableParts } from "~/features/dialogues/script/dialogue-proofs";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { aScript, gentle } from "#tests/features/dialogues/a-script";

const heated = [{ defensiveness: 3 }, { defensiveness: 4 }, { safety: -4 }] as const;
const opening = [{ openness: 2, defensiveness: -2 }, {}, { defensiveness: 3 }] as const;

test("in a script that is in order, all can be reached", () => {
  expect(unreachableParts(aScript([[...opening], [...opening]]))).toEqual([]);
});

test("a point that every way ends before is named", () => {
  const script = aScript([[...heated], gentle], { window: false });

  expect(unreachableParts(script)).toContainEqual({
    path: ["points", 1],
    message: expect.stringContaining("no talk comes this far"),
  });
});

describe("an ending that is declared and out of reach is named:", () => {
  test.each([
    ["window", aScript([[{}, {}, { defensiveness: 3 }]])],
    ["escalation", aScript([[{ openness: 3, defensiveness: -1 }, {}, {}]])],
    ["calm", aScript([[...heated]])],
  ])("%s", (ending, script) => {
    const paths = unreachableParts(script).map(({ path }) => path.join("."));
    expect(paths).toContain(`endings.${ending}`);
  });
});

test("one that cannot be reached for a reason of its own says which", () => {
  const script = aScript([[...opening]], { window: false });

  expect(unreachableParts(script)).toMatchObject([
    { message: "no talk reaches it: window is false" },
  ]);
});

const dialogues = await listDialogues();

test.each(dialogues)("nothing in $id is out of reach", ({ script }) => {
  expect(unreachableParts(script)).toEqual([]);
});
