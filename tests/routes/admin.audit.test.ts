/// <reference types="vite/client" />
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { beforeEach, expect, test } from "vitest";
import { auditActions } from "#db/audit";
import { addJob } from "#db/jobs";
import { newId } from "#db/new-id";
import { db } from "~/db.server";
import { actWords } from "~/features/admin/audit-words";
import { makeSponsorCode } from "~/features/membership/codes/sponsor-codes.server";
import { aQuestion } from "#tests/features/questions/question-factory";
import { aGrant, aMember, anAccount } from "#tests/helpers/factories";
import { routeArgs, thrownBy } from "#tests/helpers/route-args";

interface RouteModule {
  handle?: { desk?: boolean };
  loader?: (args: LoaderFunctionArgs) => Promise<unknown>;
  action?: (args: ActionFunctionArgs) => Promise<unknown>;
}

const modules = import.meta.glob<RouteModule>("~/routes/admin.*", { eager: true });
const routes = Object.entries(modules).map(([file, module]) => ({
  name: file.replace(/^.*\/routes\//, "").replace(/(\/route)?\.tsx$/, ""),
  ...module,
}));

type Account = Awaited<ReturnType<typeof anAccount>>;
let admin: Account;
let member: Account;
beforeEach(async () => {
  admin = await anAccount(db, { roles: ["admin"], alias: "Philippa Ives" });
  member = await aMember(db, { alias: "Planted alias" });
});

async function aDeadJob() {
  const id = newId();
  await addJob(db, { id, name: "mail", payload: "{}", runAt: 1 }, 1);
  await db.updateTable("job").set({ dead_at: 1 }).where("id", "=", id).execute();
  return { job: id };
}

interface Act {
  recorded: string;
  form: () => Promise<Record<string, string>> | Record<string, string>;
}

const order = { sponsor: "Harbor Fund", word: "lantern", seats: 8 };

/** What each action is sent, and what it must leave in the log. */
const acts: Record<string, Act[]> = {
  "admin.members._index": [
    { recorded: "account.find", form: () => ({ email: member.email }) },
    { recorded: "account.find", form: () => ({ email: "nobody@example.org" }) },
  ],
  "admin.members.$id": [
    {
      recorded: "grant.give",
      form: () => ({ intent: "give", until: "2099-12-31", reason: "fault" }),
    },
    {
      recorded: "grant.end",
      form: async () => {
        const { id } = await aGrant(db, member.id);
        return { intent: "end", grant: id, reason: "mistake" };
      },
    },
    { recorded: "session.end", form: () => ({ intent: "sign-out" }) },
  ],
  "admin.staff": [
    {
      recorded: "role.give",
      form: () => ({ intent: "give", email: member.email, role: "expert", name: "Dana Whitfield" }),
    },
    {
      recorded: "role.end",
      form: async () => {
        const { id } = await anAccount(db, { roles: ["reviewer"] });
        return { intent: "end", account: id, role: "reviewer" };
      },
    },
  ],
  "admin.work": [
    { recorded: "job.retry", form: async () => ({ intent: "retry", ...(await aDeadJob()) }) },
    { recorded: "job.drop", form: async () => ({ intent: "drop", ...(await aDeadJob()) }) },
  ],
  "admin.codes": [
    {
      recorded: "code.make",
      form: () => ({ intent: "make", ...order, seats: "8", until: "2099-12-31" }),
    },
    {
      recorded: "code.close",
      form: async () => {
        const times = { endsAt: Date.now() + 1_000_000, formKey: null };
        const code = await makeSponsorCode(db, { ...order, ...times, adminId: admin.id }, 1);
        return { intent: "close", code: code! };
      },
    },
  ],
  "admin.audit": [{ recorded: "audit.verify", form: () => ({ check: "now" }) }],
};

const args = (form?: Record<string, string>) =>
  routeArgs("/admin", { as: admin, params: { id: member.id }, form });

async function newest() {
  return db
    .selectFrom("audit_entry")
    .innerJoin("audit_person as actor", "actor.opaque_id", "actor")
    .select(["seq", "action", "object", "actor.account_id"])
    .orderBy("seq", "desc")
    .executeTakeFirst();
}

test("each action of the admins is listed here, and each act of the log has words", () => {
  const acting = routes.filter(({ action }) => action).map(({ name }) => name);
  expect(acting.toSorted()).toEqual(Object.keys(acts).toSorted());
  expect(routes.every(({ handle, loader }) => handle?.desk && loader)).toBe(true);
  expect(Object.keys(actWords).toSorted()).toEqual([...auditActions].toSorted());
});

test.each(routes)("the loader of $name records each view", async ({ loader }) => {
  for (const view of [1, 2]) {
    const before = (await newest())?.seq ?? 0;
    await loader!(await args());
    expect(await newest(), `view ${view}`).toMatchObject({
      account_id: admin.id,
      seq: before + 1,
      action: expect.stringMatching(/\.(read|list)$/),
    });
  }
});

test.each(routes.filter(({ action }) => action))(
  "each action of $name records what it does, and changes nothing without a recent code",
  async ({ name, action }) => {
    for (const { recorded, form } of acts[name]!) {
      const fields = await form();
      await action!(await args(fields));
      expect(await newest()).toMatchObject({ account_id: admin.id, action: recorded });

      // Looking is allowed without one: for an account, and at the chain.
      if (/find|verify/.test(recorded)) continue;
      const before = await newest();
      const late = await args(fields);
      const longAgo = { second_factor_at: Date.now() - 16 * 60_000 };
      await db.updateTable("session").set(longAgo).where("account_id", "=", admin.id).execute();
      const refused = (await thrownBy(action!(late))) as Response;
      expect(refused.headers.get("Location")).toBe("/account/code?next=%2Fadmin");
      expect(await newest()).toEqual(before);
    }
  },
);

test("no page of the admins shows what a member wrote", async () => {
  await aQuestion(db, member.id, { title: "Planted title", body: "Planted body" });
  for (const { name, loader } of routes) {
    const shown = JSON.stringify(await loader!(await args()));
    expect(shown, name).not.toMatch(/planted/i);
    expect(shown, name).not.toContain(member.email);
  }
});
