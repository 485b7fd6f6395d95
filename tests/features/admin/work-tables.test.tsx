import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { EventTable } from "~/features/admin/event-table";
import { DeadJobs, JobKinds } from "~/features/admin/job-tables";
import { Needs } from "~/features/admin/needs";
import { hour } from "~/time";

const now = Date.parse("2026-11-20T12:00:00Z");
const textOf = (markup: string) => markup.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");

test("failed events stand before applied ones, and only they can be read again", () => {
  const failed = [
    {
      ...{ event_id: "evt_f", type: "invoice.paid", tries: 3, first_at: 1, last_at: now - hour },
      last_error: "StripeConnectionError",
    },
  ];
  const applied = [{ id: "evt_a", type: "customer.updated", received_at: now - 2 * hour }];
  type Events = Parameters<typeof EventTable>[0]["events"];
  const table = (events: Partial<Events>, mayChange = true) =>
    renderToStaticMarkup(
      <EventTable
        events={{ failed: [], applied: [], ...events } as Events}
        now={now}
        mayChange={mayChange}
      />,
    );
  const both = table({ failed, applied } as unknown as Events);
  expect(both.indexOf("invoice.paid")).toBeLessThan(both.indexOf("customer.updated"));
  expect(textOf(both)).toContain("StripeConnectionError");
  expect([...both.matchAll(/name="event" value="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    "evt_f",
  ]);
  expect(table({ failed } as unknown as Events, false)).not.toContain("Read again");
  expect(textOf(table({}))).toBe("|No payment event has arrived yet.|");
});

test("a job that was given up is tried again or deleted, and a late kind says since when", () => {
  const dead = [
    { id: "j1", name: "mail", attempts: 8, last_error: null, dead_at: now - hour },
    { id: "j2", name: "sync", attempts: 1, last_error: "Error", dead_at: now },
  ];
  type Props = Parameters<typeof DeadJobs>[0]["work"];
  const table = (mayChange: boolean, some = dead) =>
    renderToStaticMarkup(
      <DeadJobs
        work={{ kinds: [], dead: some } as unknown as Props}
        now={now}
        mayChange={mayChange}
      />,
    );
  expect(table(true).match(/value="(retry|drop)"/g)).toHaveLength(4);
  expect(textOf(table(true))).toContain("|mail|Cut off|");
  expect(table(false)).not.toContain("<form");
  expect(textOf(table(true, []))).toBe("|No job was given up.|");

  const kind = { name: "mail", waiting: 4, failing: 2, givenUp: 1, late: 0 };
  const kinds = (late: number) =>
    textOf(renderToStaticMarkup(<JobKinds kinds={[{ ...kind, late }]} now={now} />));
  expect(kinds(0)).toMatch(/\|mail\|4\|2\|1\|Not yet due\|/);
  expect(kinds(2 * hour)).toContain("2 hours ago");
});

test("what needs a person leads to the page where it is done, with its count", () => {
  const calm = { late: 0, lateSince: null, waiting: 5, failing: 0, jobs: 0, texts: 0 };
  const list = (values: Partial<Parameters<typeof Needs>[0]["overview"]> = {}) =>
    renderToStaticMarkup(<Needs overview={{ ...calm, ...values }} now={now} />);
  expect(textOf(list())).toContain("|0|Questions past their time|5 wait in all.|");
  const busy = list({ late: 2, lateSince: now - 3 * hour, failing: 3, jobs: 4, texts: 6 });
  expect(textOf(busy)).toContain("|2|Questions past their time|The first since 3 hours ago.|");
  for (const words of ["|3|Payment events", "|4|Background jobs", "|6|Texts waiting"]) {
    expect(textOf(busy)).toContain(words);
  }
  const links = [...busy.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/desk", "/admin/work", "/admin/work", "/admin/content"]);
});
