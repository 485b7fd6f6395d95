import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { heldData } from "#db/held-data";
import type { Database } from "#db/schema";
import { readState } from "#db/site-state";
import { planForms } from "~/features/plans/plan-forms";
import { sessionSecret, signIn } from "#tools/bench/members";
import { aGrant, anAccount } from "#tests/helpers/factories";
import { startSite, type Site } from "#tests/helpers/site";
import { filesOfDatabase, valuesOf } from "./stored-bytes";

const planted = "juniperglass";
let site: Site;

beforeAll(async () => {
  site = await startSite({ SESSION_SECRET: sessionSecret, LOG_LEVEL: "debug" });
  // The site fills its search index beside its first requests.
  await vi.waitUntil(() => readState(site.db, "search-index"), { timeout: 60_000 });
});
afterAll(() => site?.close());

/** Every value of every table. A request may change when the session was used, and nothing else. */
async function everything() {
  const columns = Object.entries(heldData).flatMap(([table, held]) =>
    Object.keys(held.columns).map((column) => [table, column] as const),
  );
  const all = [];
  for (const [table, column] of columns) {
    if (column === "last_seen_at") continue;
    all.push([table, column, await valuesOf(site.db, table as keyof Database, column)]);
  }
  return all;
}

const pages = planForms.filter(({ page }) => page);

test.each(pages)(
  "a page of $kind that is not to be saved is in no row, file, log, cookie or address",
  async ({ kind, prompts }) => {
    const { id, email } = await anAccount(site.db);
    await aGrant(site.db, id);
    const cookie = await signIn(site.db, id);
    const words = Object.entries(prompts)
      .filter(([, prompt]) => prompt.kind === "text")
      .map(([name]) => [name, `The ${planted} of ${name}, 555-0163`]);
    const [[first] = [""]] = words;
    const fields = { ...Object.fromEntries(words), [first!]: `${planted}: I want to kill myself` };
    const before = await everything();

    for (const as of ["", cookie]) {
      for (const more of [
        { save: "no", form_token: "shown-once" },
        { shown: "suicide", form_token: "shown-once" },
        { shown: "suicide", intent: "change" },
        { shown: "suicide", lesson: "safety-first/your-safety-plan" },
        { shown: "suicide", [first!]: `${planted} `.repeat(60) },
      ]) {
        const answer = await fetch(
          `${site.url}/plans/${kind}?lesson=staying-the-course/keep-going`,
          {
            method: "POST",
            headers: { Origin: site.url, Cookie: as },
            body: new URLSearchParams({ ...fields, ...more }),
            redirect: "manual",
          },
        );
        expect([200, 400]).toContain(answer.status);
        expect(await answer.text()).toContain(planted);
        expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
        const others = [...answer.headers].filter(([name]) => name !== "content-length");
        expect(JSON.stringify(others)).not.toMatch(/juniperglass|set-cookie/i);
      }
    }

    expect(await everything()).toEqual(before);
    expect(site.output()).toContain(`/plans/${kind}`);
    expect(site.output()).not.toContain(planted);
    const files = await filesOfDatabase(site);
    expect(files.some((bytes) => bytes.includes(email))).toBe(true);
    expect(files.filter((bytes) => bytes.includes(planted))).toEqual([]);
  },
);
