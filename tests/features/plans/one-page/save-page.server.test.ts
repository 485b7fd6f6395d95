import { expect, test } from "vitest";
import type { Db } from "#db/database";
import { emptyPage, isOnePage, type PageForm } from "~/features/plans/one-page/page-state";
import { findOnePage, savePage } from "~/features/plans/one-page/save-page.server";
import { planForms } from "~/features/plans/plan-forms";
import { changeNotes, erasePlan } from "~/features/plans/plans.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";

const now = Date.parse("2026-11-22T20:00:00Z");
const pages = planForms.filter(isOnePage);

/** Saves what is typed into the first field of a page. */
function saver(db: Db, accountId: string, planForm: PageForm) {
  const first = planForm.parts[0]!.prompts[0]!;
  const save = async (text: string, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ [first]: text, ...fields })) {
      form.append(name, value);
    }
    return savePage(db, accountId, planForm, form, { now, timeZone: "UTC" });
  };
  const read = async () => {
    const page = await findOnePage(db, accountId, planForm.kind);
    return page && [page.answers[first], page.version];
  };
  return { first, save, read };
}

test("an account has one page of each kind, whichever window saves it, and sees both versions", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  expect(pages.map(({ kind }) => kind)).toEqual(["safety", "suicide", "slip"]);
  for (const planForm of pages) {
    const { first, save, read } = saver(db, accountId, planForm);
    expect([planForm.kind, await read()]).toEqual([planForm.kind, null]);
    expect(await save("June")).toBeNull();
    // The same words from an older window are no conflict.
    expect(await save("June")).toBeNull();
    expect(await save("Ana", { base: "1" })).toBeNull();
    for (const base of ["", "1", "7"]) {
      expect(await save("Marek", { base })).toMatchObject({
        status: 409,
        form: { answers: { [first]: "Marek" }, other: { [first]: "Ana" }, base: 2 },
      });
    }
    expect([planForm.kind, await read()]).toEqual([planForm.kind, ["Ana", 2]]);
  }
});

test("a page that was erased in another window is saved again, even by the form that made it", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const { save, read } = saver(db, accountId, pages[0]!);
  const { kind } = pages[0]!;
  for (const base of ["", "5"]) {
    expect(await save("June", { base, form_token: "shown once" })).toBeNull();
    expect(await read()).toEqual(["June", 1]);
    const { id } = (await findOnePage(db, accountId, kind))!;
    await erasePlan(db, accountId, kind, id);
    expect(await changeNotes(db, accountId, { kind, id }, (notes) => notes, now)).toBe("gone");
    expect(await save("June", { base, form_token: "shown once" })).toBeNull();
    expect(await read()).toEqual(["June", 1]);
    await erasePlan(db, accountId, kind, (await findOnePage(db, accountId, kind))!.id);
  }
});

test("nothing is saved without an answer or with a text that is too long", async () => {
  const db = await testDb();
  const { id: accountId } = await anAccount(db);
  const { first, save, read } = saver(db, accountId, pages[2]!);
  expect(await save(" ")).toMatchObject({ status: 400, form: { problem: "empty" } });
  const long = "c".repeat(605);
  expect(await save(long)).toMatchObject({
    status: 400,
    form: { errors: { [first]: ["Take out 5 characters or more."] }, answers: { [first]: long } },
  });
  expect(await read()).toBeNull();
});

test("a new page is saved only for somebody with a notebook, and a risky one only if they choose it", () => {
  const isSaved = (isSignedIn: boolean) =>
    pages.map((page) => [page.kind, emptyPage(page, isSignedIn).isToSave]);
  expect(isSaved(false)).toEqual(pages.map(({ kind }) => [kind, false]));
  expect(isSaved(true)).toEqual([
    ["safety", false],
    ["suicide", false],
    ["slip", true],
  ]);
});
