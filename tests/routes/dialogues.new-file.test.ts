import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import { findOpenAttempt } from "~/features/dialogues/talk/attempt-log.server";
import { unreachableParts } from "~/features/dialogues/script/dialogue-proofs";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { action, loader } from "~/routes/dialogues.$id";
import { loader as debriefLoader } from "~/routes/dialogues.$id_.debrief.$attempt";
import { loader as practiceLoader } from "~/routes/dialogues._index/route";
import { walkDialogue } from "#tests/features/dialogues/walk-dialogue";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";

const id = "the-late-bus";
const home = process.cwd();
const elsewhere = mkdtempSync(path.join(tmpdir(), "authors-"));

// All an author does: one more file beside the others. The content check has a test of its own.
beforeAll(() => {
  cpSync("content", path.join(elsewhere, "content"), { recursive: true });
  const other = readFileSync("content/dialogues/first-slip.mdx", "utf8");
  const script = other.replace("title: First slip", "title: The late bus");
  writeFileSync(path.join(elsewhere, `content/dialogues/${id}.mdx`), script);
});
afterAll(() => {
  process.chdir(home);
  rmSync(elsewhere, { recursive: true });
});

test("a new file is listed, played and reviewed without a change of code", async () => {
  process.chdir(elsewhere);
  const member = await aMember(db);
  const args = { as: member, params: { id } };
  const post = async (form: Record<string, string>) =>
    action(await routeArgs("/", { ...args, form }));

  const { entries } = await practiceLoader(await routeArgs("/dialogues", { as: member }));
  expect(entries).toContainEqual(
    expect.objectContaining({ id, title: "The late bus", closed: null }),
  );

  await post({ move: "start" });
  const { id: attempt } = (await findOpenAttempt(db, member.id, id))!;
  for (const [seq, choice] of ["1-good", "2-good", "3-good", "4-good"].entries()) {
    await post({ move: "say", attempt, seq: String(seq), choice });
  }
  const page = await loader(await routeArgs("/", args));
  expect(page).toMatchObject({ page: { kind: "start", last: { id: attempt, ending: "window" } } });
  const params = { id, attempt };
  expect(await debriefLoader(await routeArgs("/", { as: member, params }))).toMatchObject({
    debrief: { title: "The late bus", ending: "window" },
  });
});

test("a new file passes the same checks as the others", async () => {
  process.chdir(elsewhere);
  const dialogues = await listDialogues();
  const { script } = dialogues.find((dialogue) => dialogue.id === id)!;

  expect(dialogues.length).toBe(readdirSync("content/dialogues").length);
  expect(unreachableParts(script)).toEqual([]);
  expect(walkDialogue(script).states.some(({ value }) => value === "window")).toBe(true);
});
