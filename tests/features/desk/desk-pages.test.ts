import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DeskPane } from "~/features/desk/desk-pane";
import { DeskQueue } from "~/features/desk/desk-queue";
import { listQueue } from "~/features/desk/desk-queue.server";
import { findDeskQuestion } from "~/features/desk/desk.server";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";

const now = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

async function aDesk(values: Parameters<typeof aQuestion>[2] = {}) {
  const db = await testDb();
  const member = await anAccount(db, { alias: "<i>Rowan</i>" });
  const expert = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  const question = await aQuestion(db, member.id, { asked_at: now - 2 * hour, ...values });
  const pane = async (isAdmin = false) =>
    renderToStaticMarkup(
      createElement(DeskPane, {
        question: (await findDeskQuestion(db, expert.id, question.id))!,
        clock: { now, timeZone: "UTC" },
        isAdmin,
      }),
    );
  const queue = async () =>
    renderToStaticMarkup(
      createElement(DeskQueue, {
        ...(await listQueue(db, { filter: "all", expertId: expert.id })),
        filter: "all",
        counts: { all: 1 },
        after: null,
        selectedId: question.id,
        now,
      }),
    );
  return { db, expert, question, pane, queue };
}

test("HTML in a question is shown as text in the list and in the pane", async () => {
  const text = "<script>alert(1)</script><img src=x onerror=alert(1)>";
  const { pane, queue } = await aDesk({ title: text, body: text });

  for (const html of [await pane(), await queue()]) {
    expect(html).not.toMatch(/<(script|img|i)>/);
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;script&gt;");
  }
});

test("a row shows the waiting time, whether it is late, its state and its expert", async () => {
  const { queue } = await aDesk({ due_at: now - 1, cue: "violence" });

  const html = await queue();

  for (const words of ["2 h 00, late", "Safety check", "Nobody"]) expect(html).toContain(words);
});

test("a free question can be claimed, and a claimed one answered or passed on", async () => {
  const { db, expert, pane } = await aDesk();
  expect(await pane()).toContain('value="claim"');

  await db.updateTable("question").set({ claimed_by: expert.id }).execute();
  const mine = await pane();
  for (const intent of ["send", "preview", "release"]) expect(mine).toContain(`value="${intent}"`);
  expect(mine).toContain("Before anything else");
});

test("another expert's question can only be read, and given back by an administrator", async () => {
  const { db, pane } = await aDesk();
  const { id } = await anAccount(db, { roles: ["expert"], alias: "T. Okafor" });
  await db.updateTable("question").set({ claimed_by: id }).execute();

  expect(await pane()).not.toContain("<form");
  expect(await pane()).toContain("T. Okafor has this one.");
  expect(await pane(true)).toContain('value="release"');
});

test("an answered question shows its reply and no buttons", async () => {
  const { db, expert, question, pane } = await aDesk();
  await aReply(db, question.id, expert.id, { body: "Try *breakfast*." });

  const html = await pane();

  expect(html).toContain("Try <em>breakfast</em>.");
  expect(html).not.toContain("<form");
});
