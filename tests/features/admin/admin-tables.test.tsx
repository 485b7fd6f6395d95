import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AccountSheet } from "~/features/admin/account-sheet";
import { Count, Outcome } from "~/features/admin/admin-page";
import { AuditTable } from "~/features/admin/audit-table";
import type { GrantRow } from "~/features/admin/grants.server";
import { GrantsTable } from "~/features/admin/grants-table";
import { StaffTable } from "~/features/admin/staff-table";
import { hour } from "~/time";

const now = Date.parse("2026-11-20T12:00:00Z");
const clock = { now, timeZone: "America/New_York" };
const midnight = Date.parse("2026-12-01T05:00:00Z");

const grant = (values: Partial<GrantRow>): GrantRow =>
  ({
    ...{ id: "g1", source: "complimentary", status: "active", ends_at: null, isLive: true },
    ...{ given: null, ended: null },
    ...values,
  }) as GrantRow;
const entry = { at: now, action: "grant.give", grantId: "g1", by: "Philippa Ives" } as const;

const textOf = (markup: string) =>
  markup
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|")
    .replaceAll("&#x27;", "'");

test("a grant shows its last day, who gave it and why, and its state", () => {
  const table = (values: Partial<GrantRow>, mayChange = true) =>
    renderToStaticMarkup(
      <GrantsTable grants={[grant(values)]} clock={clock} mayChange={mayChange} />,
    );
  // It ends as December begins in New York, so the last day is in November.
  expect(textOf(table({ ends_at: midnight }))).toContain("|Nov 30, 2026|");
  expect(textOf(table({}))).toContain("|No end|");
  expect(textOf(table({}))).toContain("|Not recorded|");
  const given = { ...entry, reason: "To make good for a fault of ours" } as const;
  expect(textOf(table({ given }))).toContain(
    "Given by Philippa Ives. To make good for a fault of ours.",
  );
  expect(textOf(table({ given: { ...entry, reason: null } }))).toContain(
    "Given by Philippa Ives.|",
  );
  expect(textOf(table({ isLive: false, status: "ended" }))).toContain("|Over|");
  expect(textOf(table({ status: "past_due", source: "subscription" }))).toContain(
    "|Payment failed, still open|",
  );
  expect(textOf(table({}))).toContain("|Running|");
});

test("only a live grant that Stripe does not decide about can be ended, and only with a recent code", () => {
  const canEnd = (values: Partial<GrantRow>, mayChange = true) =>
    renderToStaticMarkup(
      <GrantsTable grants={[grant(values)]} clock={clock} mayChange={mayChange} />,
    ).includes('value="end"');
  for (const source of ["gift", "sponsor", "complimentary", "trial"] as const) {
    expect(canEnd({ source }), source).toBe(true);
    expect(canEnd({ source }, false), source).toBe(false);
    expect(canEnd({ source, isLive: false }), source).toBe(false);
  }
  expect(canEnd({ source: "subscription" })).toBe(false);
});

const facts = {
  ...{ id: "a", address: "r•••@e•••.org", isConfirmed: true, since: now, devices: 1 },
  ...{ lastHere: "Within a week", hasReplyMail: false, hasSecondFactor: true },
  ...{ isStripeCustomer: true, roles: [] },
};

test("an account says until which day it is open, by the grant that lasts longest", () => {
  const sheet = (grants: GrantRow[], mayChange = true) =>
    textOf(
      renderToStaticMarkup(
        <AccountSheet
          {...{ facts, grants, clock, mayChange }}
          done={{ lines: [], person: null }}
        />,
      ),
    );
  expect(sheet([])).toContain("|None yet.|Only the free lessons are open.|");
  expect(sheet([grant({ isLive: false, ends_at: now })])).toContain(
    "Only the free lessons are open.",
  );
  const two = [grant({ ends_at: now + hour }), grant({ id: "g2", ends_at: midnight })];
  expect(sheet(two)).toContain("Open until November 30, 2026.");
  const over = grant({ id: "g3", isLive: false, ends_at: null });
  expect(sheet([...two, over])).toContain("Open until November 30, 2026.");
  expect(sheet([...two, grant({ id: "g4" })])).toContain("Open without an end.");
  expect(sheet(two)).toContain("Sign them out everywhere");
  expect(sheet(two)).toContain("|On 1 device|");
  const reading = sheet(two, false);
  expect(reading).not.toContain("Sign them out everywhere");
  expect(reading).not.toContain("Give it");
  expect(reading).toContain("Enter a code from your phone");
});

test("nobody can end their own role, and a missing second factor stands out", () => {
  const person = (account_id: string, hasSecondFactor: boolean) => ({
    ...{ account_id, role: "expert" as const, name: `Person ${account_id}`, credential: "" },
    ...{ given_at: now, hasSecondFactor },
  });
  const staff = [person("me", true), person("you", false)];
  const table = (mayChange: boolean) =>
    renderToStaticMarkup(
      <StaffTable staff={staff} ownId="me" clock={clock} mayChange={mayChange} />,
    );
  const ended = [...table(true).matchAll(/name="account" value="([^"]+)"/g)].map(([, id]) => id);
  expect(ended).toEqual(["you"]);
  expect(table(false)).not.toContain('name="account"');
  expect(textOf(table(true))).toMatch(/Person me\|None shown\|Expert\|Nov 20, 2026\|Set up\|/);
  expect(textOf(table(true))).toMatch(/Person you\|None shown\|Expert\|Nov 20, 2026\|Not set up\|/);
});

test("a line of the log links everyone but the erased, and times are the operator's", () => {
  const line = {
    ...{ seq: 7, at: now, object: null, act: "Opened an account" },
    who: { id: "p1", name: "Philippa Ives" },
    whose: { id: "m12345678", name: "A member" },
  };
  const table = (values: object = {}, isShort = false) =>
    renderToStaticMarkup(
      <AuditTable caption="Lines" lines={[{ ...line, ...values }]} {...{ clock, isShort }} />,
    );
  expect(textOf(table())).toContain("|Nov 20, 2026, 07:00:00|Philippa Ives|Opened an account|–|");
  expect(table()).toContain('href="/admin/audit?person=m12345678"');
  expect(textOf(table())).toContain("m12345");
  expect(textOf(table())).not.toContain("m1234567");
  const erased = table({ whose: { id: null, name: "Somebody erased" } });
  expect(erased).toContain("Somebody erased");
  expect(erased.match(/person=/g)).toHaveLength(1);
  expect(textOf(table({}, true))).not.toContain("Whose");
  const none = renderToStaticMarkup(<AuditTable caption="Lines" lines={[]} clock={clock} />);
  expect(textOf(none)).toBe("|No line fits.|");
});

test("a hidden count says so in words, and a refusal is louder than what was done", () => {
  expect(textOf(renderToStaticMarkup(<Count of={null} />))).toContain("fewer than 8");
  expect(renderToStaticMarkup(<Count of={8} />)).toBe("8");
  const refused = renderToStaticMarkup(<Outcome done="The job runs again." problem="Nothing." />);
  expect(refused).toContain('role="alert"');
  expect(refused).not.toContain("The job runs again.");
  expect(renderToStaticMarkup(<Outcome done={null} />)).toBe("");
});
