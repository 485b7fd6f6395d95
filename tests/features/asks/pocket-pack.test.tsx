import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { stateOf, type Ask } from "~/features/asks/ask";
import { promptsOf } from "~/features/asks/ask-prompts";
import { AskSheet } from "~/features/asks/ask-sheet";
import { AsksSheet, EraseAsks } from "~/features/asks/asks-sheet";
import { PocketPack } from "~/features/asks/pocket-pack";
import { linesOf } from "~/features/asks/rehearse-ask.server";
import type { CardLine } from "~/features/coach/card-lines";
import { planState } from "~/features/plans/form/plan-state";
import { linesFor } from "~/features/safety/crisis";
import { crisisFor, listCountries } from "~/features/safety/crisis-contacts.server";
import { noAnswers } from "~/ui/forms/prompt";

const today = "2026-11-22";
const ask = (parts: Partial<Ask> = {}): Ask => ({
  ...{ id: "x", version: 3, createdAt: 1, plan: {}, result: null, entry: null },
  ...parts,
});
const plain = (markup: string) =>
  markup.replaceAll("&#x27;", "'").replaceAll("&amp;", "&").replaceAll("&quot;", '"');

test.each(listCountries())(
  "the pack of $country has its own numbers and no other country's",
  ({ code }) => {
    const contacts = crisisFor(code);
    const pack = plain(
      renderToStaticMarkup(<PocketPack plan={{}} lines={null} contacts={contacts} />),
    );
    const { tel } = contacts.emergency;
    expect(pack.includes("Emergency: ")).toBe(tel !== null);
    if (tel) expect(pack).toContain(`Emergency: ${tel}<`);
    for (const { name, display, url } of linesFor(contacts, "treatment")) {
      expect(pack).toContain(name);
      if (display ?? url) expect(pack).toContain(`: ${display ?? url}<`);
    }
    const own = new Set(contacts.lines.map(({ display }) => display));
    for (const { code: other } of listCountries()) {
      for (const { display } of linesFor(crisisFor(other), "treatment")) {
        if (display && !own.has(display)) expect(pack, other).not.toContain(`: ${display}<`);
      }
    }
  },
);

test("an unknown country gets the pack that holds everywhere", () => {
  const of = (code: string) =>
    renderToStaticMarkup(<PocketPack plan={{}} lines={null} contacts={crisisFor(code)} />);
  expect(of("nowhere")).toBe(of("other"));
  expect(of("other")).not.toContain("Emergency: ");
});

test("the pack prints the plan: each place on its line, each sentence, and the hour in words", () => {
  const plan = {
    ...{ day: "2026-11-29", time: "After breakfast", place: "Porch", offers: "A ride" },
    ...{ line: "You said Mondays are hard. Would you look at one place with me?" },
    ...{ options: "Cedar Street: 555-0142\n\nDr. Amin\n", ifYes: "Call together" },
    ifNo: "All right. <Later>",
  };
  const lines = plan.line.split(/(?<=\.) /).map((say) => ({ say }) as CardLine);
  const pack = plain(
    renderToStaticMarkup(<PocketPack plan={plan} lines={lines} contacts={crisisFor("us")} />),
  );
  expect(pack).toContain("<li>November 29, 2026</li><li>After breakfast</li><li>Porch</li>");
  expect(pack).toContain("<li>Cedar Street: 555-0142</li><li>Dr. Amin</li></ul>");
  expect(pack).toContain("I can offer: A ride");
  expect(pack).toContain("Call together");
  expect(pack).toContain("All right. &lt;Later&gt;");
  for (const { say } of lines) expect(pack).toContain(`“${say}”`);
  for (const empty of ["When the moment comes", "In my own words", "The lines below know places"]) {
    expect(pack).not.toContain(empty);
  }
});

test("nothing is said for the member without a line, and no words that may do harm", async () => {
  for (const line of [undefined, "", "  \n "])
    expect(await linesOf({ plan: { line: line! } })).toBeNull();
  expect(await linesOf({ plan: { line: "I will kill myself if you don’t go." } })).toBeNull();
});

test("the list names each day, its answer and the next day, the newest first as they come", () => {
  const asks = [
    ask({ id: "new", plan: { day: "2026-11-29" } }),
    ask({
      id: "old",
      result: { answer: "not-now", askedOn: "2026-11-01", minded: "Work", next: "2026-12-06" },
    }),
    ask({ id: "none" }),
  ];
  const page = (values: { asks?: Ask[]; mayWrite?: boolean; next?: null } = {}) =>
    plain(
      renderToStaticMarkup(
        <AsksSheet
          {...{ asks, today, mayWrite: true, next: null, ...values }}
          {...(values.asks || values.next === null
            ? null
            : { next: { ask: asks[0]!, kind: "planned", day: "2026-11-29" } })}
        />,
      ),
    );
  const whole = page();
  expect(whole.indexOf('href="/asks/new"')).toBeGreaterThan(0);
  expect(whole).toContain("Your next ask");
  expect(whole).toContain("Sunday, November 29");
  expect(whole.indexOf(">November 29<")).toBeLessThan(whole.indexOf(">November 1<"));
  expect(whole).toMatch(/November 1<.*Not now.*Work.*December 6/s);
  expect(whole).toContain("No day yet");
  expect(whole).toContain("Plan another ask");
  expect(page({ next: null })).not.toContain("Your next ask");

  const former = page({ mayWrite: false });
  expect(former).not.toContain("Plan another ask");
  expect(former).toContain("See membership");
  const empty = page({ asks: [] });
  expect(empty).toContain("No day planned yet");
  expect(empty).not.toContain("<table");
  expect(renderToStaticMarkup(<EraseAsks action="/asks?index" />)).toContain('value="erase-all"');
});

test("the page of an ask opens the form that came back, and asks when help began only after a yes", () => {
  const forms = {
    plan: planState({ answers: noAnswers(promptsOf.plan), base: 3 }),
    result: planState({ answers: noAnswers(promptsOf.result), base: 3 }),
    entry: planState({ answers: noAnswers(promptsOf.entry), base: 3 }),
  };
  const page = (one: Ask, returned: "plan" | "result" | null = null) =>
    plain(
      renderToStaticMarkup(
        <AskSheet
          {...{ ask: one, state: stateOf(one), today, forms, track: "A", canRehearse: true }}
          contacts={crisisFor("us")}
          returned={returned && { part: returned, state: forms[returned] }}
        />,
      ),
    );
  const opened = (markup: string) =>
    [...markup.matchAll(/<details class="opens-here[^>]* open=""/g)].length;
  const planned = page(ask({ plan: { line: "Come and look", day: "2026-11-29" } }));
  expect(planned).toContain("November 29, 2026");
  expect(planned).toContain("Come and look");
  expect(planned).toContain("Write down how it went");
  expect(planned).not.toContain('id="entry"');
  expect(opened(planned)).toBe(0);
  expect(planned.match(/name="base" value="3"/g)!.length).toBe(2);

  expect(opened(page(ask(), "result"))).toBe(1);
  expect(page(ask({ result: { answer: "no" } }))).not.toContain('id="entry"');
  expect(page(ask({ result: { answer: "yes" } }))).toContain("Note the day");
  const entered = ask({ result: { answer: "yes" }, entry: { kind: "doctor", enteredOn: today } });
  expect(page(entered)).toContain("Change the day");
  expect(page(entered)).toContain("A doctor’s visit");
  expect(page(entered)).toContain("November 22, 2026");
});
