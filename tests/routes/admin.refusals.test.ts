/// <reference types="vite/client" />
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import { staffRoles } from "#db/tables/staff-role";
import { db } from "~/db.server";
import { action as onAccount, loader as showAccount } from "~/routes/admin.members.$id";
import { action as find } from "~/routes/admin.members._index";
import { action as onStaff, loader as showStaff } from "~/routes/admin.staff";
import { action as onWork } from "~/routes/admin.work";
import { loader as showLog } from "~/routes/admin.audit";
import { aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

interface RouteModule {
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
}

type Fields = Record<string, string>;

const modules = import.meta.glob<RouteModule>("~/routes/admin.*", { eager: true });
const calls = Object.entries(modules).flatMap(([file, { loader, action }]) => {
  const name = file.replace(/^.*\/routes\//, "").replace(/\.tsx$/, "");
  return [
    ...(loader ? [{ name: `the loader of ${name}`, call: loader, form: undefined }] : []),
    ...(action ? [{ name: `the action of ${name}`, call: action, form: { intent: "x" } }] : []),
  ];
});

const anAdmin = () => anAccount(db, { roles: ["admin"], alias: "Philippa Ives" });
const linesNow = async () => (await db.selectFrom("audit_entry").select("seq").execute()).length;

test.each(calls)("$name is not there for anyone but an admin", async ({ call, form }) => {
  const member = await aMember(db);
  const others = staffRoles.filter((role) => role !== "admin");
  const strangers = [undefined, member, await anAccount(db, { roles: others, alias: "Dana" })];
  const before = await linesNow();
  for (const as of strangers) {
    const args = await routeArgs("/admin", { as, form, params: { id: member.id } });
    expect(await thrownBy(call(args))).toMatchObject({ data: null, init: { status: 404 } });
  }
  expect(await linesNow()).toBe(before);
});

test.each(calls)("$name asks an admin for the second factor first", async ({ call, form }) => {
  const as = await anAdmin();
  const before = await linesNow();
  const args = await routeArgs("/admin/x?day=2026-11-20", {
    ...{ as, form, secondFactor: false, params: { id: as.id } },
  });
  const refused = (await thrownBy(call(args))) as Response;
  expect(refused.status).toBe(302);
  expect(refused.headers.get("Location")).toMatch(/^\/second-factor(\?next=|$)/);
  expect(await linesNow()).toBe(before);
});

test("an admin's own roles are refused, and so is an address or a role that is not there", async () => {
  const as = await anAdmin();
  const member = await aMember(db);
  const send = async (form: Fields) =>
    (await onStaff(await routeArgs("/admin/staff", { as, form }))) as {
      data: { done: string | null; problem?: string };
      init: { status?: number } | null;
    };
  const before = await linesNow();
  const name = "Somebody Else";
  for (const form of [
    { intent: "end", account: as.id, role: "admin" },
    { intent: "give", email: as.email, role: "expert", name },
  ] as Fields[]) {
    const { data, init } = await send(form);
    expect([init?.status, data.problem]).toEqual([
      409,
      "Nothing was changed. Another admin changes your roles, never you.",
    ]);
  }
  for (const form of [
    { intent: "end", account: member.id, role: "expert" },
    { intent: "end", account: "nobody", role: "expert" },
    { intent: "give", email: "nobody@example.org", role: "expert", name },
  ] as Fields[]) {
    const { data, init } = await send(form);
    expect([init?.status, data.problem]).toEqual([
      409,
      "Nothing was changed. No account has this address or this role.",
    ]);
  }
  for (const wrong of [
    { role: "owner" },
    { name: "" },
    { name: "D" },
    { name: "x".repeat(81) },
    { name: "Dana\u0007Whitfield" },
    { email: "not an address" },
    { credential: "x".repeat(81) },
    { intent: "promote" },
  ] as Fields[]) {
    const form = { intent: "give", email: member.email, role: "expert", name, ...wrong };
    expect((await send(form)).init?.status, JSON.stringify(wrong)).toBe(400);
  }
  expect(await linesNow()).toBe(before);
  const roles = await db
    .selectFrom("staff_role")
    .select("role")
    .where("account_id", "in", [as.id, member.id])
    .execute();
  expect(roles).toEqual([{ role: "admin" }]);
});

test("the list of staff shows who may change it, and only with a recent code", async () => {
  const as = await anAdmin();
  const args = await routeArgs("/admin/staff", { as });
  expect(await showStaff(args)).toMatchObject({ ownId: as.id, mayChange: true });
  const codeAt = async (ago: number) => {
    const times = { second_factor_at: Date.now() - ago };
    await db.updateTable("session").set(times).where("account_id", "=", as.id).execute();
    return (await showStaff(args)).mayChange;
  };
  expect(await codeAt(14 * 60_000)).toBe(true);
  expect(await codeAt(15 * 60_000 + 1_000)).toBe(false);
});

test("an unknown account is a 404 for reading and for every change, without a line in the log", async () => {
  const as = await anAdmin();
  const before = await linesNow();
  const at = async (form?: Fields) =>
    routeArgs("/admin/members/nobody", { as, params: { id: "nobody" }, form });
  expect(await thrownBy(showAccount(await at()))).toMatchObject({ init: { status: 404 } });
  for (const intent of ["give", "end", "sign-out"]) {
    const changed = onAccount(await at({ intent, reason: "other" }));
    expect(await thrownBy(changed)).toMatchObject({ init: { status: 404 } });
  }
  expect(await linesNow()).toBe(before);
});

test("a search that finds nobody says so, is in the log, and shows no address that was typed", async () => {
  const as = await anAdmin();
  const send = async (email: string) =>
    find(await routeArgs("/admin/members", { as, form: { email } }));
  const before = await linesNow();
  expect(await send("not an address")).toMatchObject({ init: { status: 400 } });
  expect(await linesNow()).toBe(before);
  expect(await send("nobody.planted@example.org")).toMatchObject({
    data: { isMissing: true },
    init: { status: 404 },
  });
  const lines = await db.selectFrom("audit_entry").selectAll().orderBy("seq", "desc").execute();
  expect(lines).toHaveLength(before + 1);
  expect(lines[0]).toMatchObject({ action: "account.find", subject: null });
  expect(JSON.stringify(lines)).not.toContain("planted");

  const member = await aMember(db);
  const found = (await send(` ${member.email.toUpperCase()} `)) as Response;
  expect([found.status, found.headers.get("Location")]).toEqual([
    303,
    `/admin/members/${member.id}`,
  ]);
});

test("the background work refuses an act it does not know, and a job that is not given up", async () => {
  const as = await anAdmin();
  const send = async (form: Fields) => onWork(await routeArgs("/admin/work", { as, form }));
  const before = await linesNow();
  for (const form of [{}, { intent: "run" }, { job: "x" }] as Fields[]) {
    expect(await thrownBy(send(form))).toMatchObject({ init: { status: 400 } });
  }
  for (const intent of ["retry", "drop"]) {
    expect(await send({ intent, job: "no such job" })).toMatchObject({
      data: { done: null, problem: expect.stringContaining("Nothing was changed") },
      init: { status: 409 },
    });
  }
  const replayed = (await send({ intent: "replay", event: "evt_x" })) as { done: string };
  expect(replayed.done).toMatch(/no connection to Stripe|applied meanwhile/);
  expect(await linesNow()).toBe(before);
});

test("the log takes whatever stands in its address, and shows the newest lines without a filter", async () => {
  const as = await anAdmin();
  const show = async (search: string) => showLog(await routeArgs(`/admin/audit?${search}`, { as }));
  const search = "person=&act=nonsense&day=2026-13-77&before=-4";
  const { query, lines } = await show(search);
  expect(query).toEqual({ person: undefined, act: undefined, day: undefined, before: undefined });
  expect(lines[0]).toMatchObject({ act: "Read the audit log", who: { name: "Philippa Ives" } });
  for (const before of ["0", "1.5", "1e300", "x", "9007199254740993"]) {
    expect((await show(`before=${before}`)).query.before, before).toBeUndefined();
  }
  const narrow = await show("person=nobody%27%20or%201=1--&before=2");
  expect(narrow).toMatchObject({ lines: [], next: null, query: { before: 2 } });
  expect((await show(`person=${"x".repeat(300)}`)).query.person).toHaveLength(100);
});
