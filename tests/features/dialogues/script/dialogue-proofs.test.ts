import { describe, expect, test } from "vitest";
import { unreachableParts } from "~/features/dialogues/script/dialogue-proofs";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { aScript, gentle } from "#tests/features/dialogues/a-script";

const heated = [{ defensiveness: 3 }, { defensiveness: 4 }, { safety: -4 }] as const;
const opening = [{ openness: 2, defensiveness: -2 }, {}, { defensiveness: 3 }] as const;

test("finds nothing unreachable in a correct script", () => {
  expect(unreachableParts(aScript([[...opening], [...opening]]))).toEqual([]);
});

test("names a point that no talk reaches", () => {
  const script = aScript([[...heated], gentle], { window: false });

  expect(unreachableParts(script)).toContainEqual({
    path: ["points", 1],
    message: expect.stringContaining("no talk comes this far"),
  });
});

describe("names a declared ending that is unreachable:", () => {
  test.each([
    ["window", aScript([[{}, {}, { defensiveness: 3 }]])],
    ["escalation", aScript([[{ openness: 3, defensiveness: -1 }, {}, {}]])],
    ["calm", aScript([[...heated]])],
  ])("%s", (ending, script) => {
    const paths = unreachableParts(script).map(({ path }) => path.join("."));
    expect(paths).toContain(`endings.${ending}`);
  });
});

test("says why an ending is unreachable", () => {
  const script = aScript([[...opening]], { window: false });

  expect(unreachableParts(script)).toMatchObject([
    { message: "no talk reaches it: window is false" },
  ]);
});

const dialogues = await listDialogues();

test.each(dialogues)("everything in $id is reachable", ({ script }) => {
  expect(unreachableParts(script)).toEqual([]);
});
