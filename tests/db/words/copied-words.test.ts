import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished, test } from "vitest";
import { heldData } from "#db/held-data";
import type { Database } from "#db/schema";
import { sessionSecret, signIn } from "#tools/bench/members";
import { startSite } from "#tests/helpers/site";
import { planted, plantWords } from "./plant-words";

/** The planted words hold no cue, and none is a line of a talk. */
const notPlanted = new Set(["question.cue", "question.soft_cue", "statement.line"]);

// It sends every form of the site twice.
test(
  "a member's copy holds every column of theirs, with the words open, and nothing of others",
  { timeout: 300_000 },
  async () => {
    const site = await startSite({ SESSION_SECRET: sessionSecret });
    onTestFinished(() => site.close());
    const [member, other] = [await plantWords(site), await plantWords(site)];
    const headers = { Cookie: await signIn(site.db, member.id) };
    const answer = await fetch(`${site.url}/account/data/copy`, { headers });
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
    const page = strFromU8(files["notes.html"]!);
    const json = strFromU8(files["notes.json"]!);
    const copy = JSON.parse(json) as Record<string, Record<string, unknown>[]>;

    for (const [table, { columns }] of Object.entries(heldData)) {
      if (heldData[table as keyof Database].exported !== "in the copy") continue;
      if (notFilled.has(table)) continue;
      const kinds = Object.entries(columns).filter(
        ([, kind]) => !["secret", "staff"].includes(String(kind)),
      );
      expect(Object.keys(copy[table]?.[0] ?? {}), table).toEqual(kinds.map(([name]) => name));
      for (const [column] of kinds.filter(([, kind]) => kind === "words")) {
        if (notPlanted.has(`${table}.${column}`)) continue;
        const values = copy[table]!.map((row) => row[column]);
        expect(values.filter(Boolean), `${table}.${column}`).not.toEqual([]);
      }
    }
    expect(copy.safety_check).toMatchObject([{ result: "go" }]);
    for (const about of ["goals", "sleep", "Saturday", "nights", "a reply", "a thank you"]) {
      expect(page).toContain(`The ${planted} about ${about}.`);
    }
    for (const secret of ["s1.", other.email, other.id]) expect(page + json).not.toContain(secret);
  },
);

/** Tables that the planted member has no row in. */
const notFilled = new Set([
  ...["staff_role", "dialogue_confidence"],
  ...["circle_share", "circle_settled", "gift", "gift_order"],
  ...["answer_copy", "answer_agreement", "answer", "answer_tag", "answer_help"],
]);
