import { describe, expect, test } from "vitest";
import { countQueue } from "~/features/desk/count-queue.server";
import { listQueue, rowsAPage } from "~/features/desk/desk-queue.server";
import type { DeskFilter } from "~/features/desk/desk";
import { anAccount } from "#tests/helpers/factories";
import { testDb } from "#tests/helpers/test-db";
import type { CopyState } from "#db/tables/answers";
import { aCopy } from "#tests/features/answers/answer-factory";
import { aQuestion, aReply } from "#tests/features/questions/question-factory";

/** Whether the library's filter lists a copy in this state. */
const copyStates = {
  draft: true,
  returned: true,
  offered: false,
  agreed: false,
  declined: false,
  private: false,
};

async function aDesk() {
  const db = await testDb();
  const member = await anAccount(db);
  const expert = await anAccount(db, { roles: ["expert"], alias: "Ingrid Solheim" });
  const other = await anAccount(db, { roles: ["expert"], alias: "T. Okafor" });
  const titles = async (filter: DeskFilter, after: string | null = null) => {
    const { questions } = await listQueue(db, { filter, expertId: expert.id, after });
    return questions.map(({ title }) => title);
  };
  return { db, member, expert, other, titles };
}

describe("the queue", () => {
  test("has crisis cards first, then the soonest due, and no answered question", async () => {
    const { db, member, expert, titles } = await aDesk();
    await aQuestion(db, member.id, { title: "later", due_at: 300 });
    await aQuestion(db, member.id, { title: "sooner", due_at: 200 });
    await aQuestion(db, member.id, { title: "crisis", due_at: 900, cue: "suicide" });
    const answered = await aQuestion(db, member.id, { title: "answered", due_at: 1 });
    await aReply(db, answered.id, expert.id);

    expect(await titles("all")).toEqual(["crisis", "sooner", "later"]);
    expect(await titles("safety")).toEqual(["crisis"]);
    expect(await titles("answered")).toEqual(["answered"]);
  });

  test("has the most urgent kind of card first, over all pages", async () => {
    const { db, member, titles } = await aDesk();
    for (let due = 1; due <= rowsAPage; due += 1) {
      await aQuestion(db, member.id, { title: `accident ${due}`, due_at: due, cue: "accident" });
    }
    await aQuestion(db, member.id, { title: "suicide", due_at: 90, cue: "suicide" });
    const two = await aQuestion(db, member.id, {
      title: "two",
      due_at: 91,
      cue: "overdose suicide",
    });
    await aQuestion(db, member.id, { title: "none", due_at: 0 });

    expect((await titles("all")).slice(0, 3)).toEqual(["two", "suicide", "accident 1"]);
    expect((await titles("safety", two.id)).slice(0, 2)).toEqual(["suicide", "accident 1"]);
    expect((await titles("all", two.id)).at(-1)).toBe("accident 14");
  });

  test("for the library has answered questions whose copy is not settled", async () => {
    const { db, member, expert, titles } = await aDesk();
    for (const sharing of ["experts", "members"] as const) {
      const { id } = await aQuestion(db, member.id, { title: sharing, sharing });
      await aReply(db, id, expert.id);
    }
    await aQuestion(db, member.id, { title: "not answered", sharing: "members" });
    expect(await titles("library")).toEqual(["members"]);

    for (const [state, isListed] of Object.entries(copyStates)) {
      const { questionId } = await aCopy(db, { state: state as CopyState, memberId: member.id });
      const listed = await listQueue(db, { filter: "library", expertId: expert.id });
      expect(
        listed.questions.some(({ id }) => id === questionId),
        state,
      ).toBe(isListed);
    }
  });

  test('shows only one\'s own questions with the filter "mine"', async () => {
    const { db, member, expert, other, titles } = await aDesk();
    await aQuestion(db, member.id, { title: "mine", claimed_by: expert.id });
    await aQuestion(db, member.id, { title: "theirs", claimed_by: other.id });
    await aQuestion(db, member.id, { title: "nobody's" });

    expect(await titles("mine")).toEqual(["mine"]);
  });

  test("a row has its expert and the time of the last text", async () => {
    const { db, member, expert, other } = await aDesk();
    const question = await aQuestion(db, member.id, { asked_at: 5 });
    await aReply(db, question.id, other.id, { sent_at: 7 });

    const { questions } = await listQueue(db, { filter: "answered", expertId: expert.id });

    expect(questions).toMatchObject([{ holder: "T. Okafor", isMine: false, last_word_at: 7 }]);
  });
});

test("a row has the stored excerpt and never the whole text", async () => {
  const { db, member, expert } = await aDesk();
  await aQuestion(db, member.id, { body: "The whole text", excerpt: "The start" });

  const { questions } = await listQueue(db, { filter: "all", expertId: expert.id });

  expect(questions).toMatchObject([{ excerpt: "The start" }]);
  expect(JSON.stringify(questions)).not.toContain("The whole text");
});

test("a row has nothing about the member except their text", async () => {
  const { db, member, expert } = await aDesk();
  await aQuestion(db, member.id);

  const { questions } = await listQueue(db, { filter: "all", expertId: expert.id });

  const text = JSON.stringify(questions);
  expect(text).not.toContain(member.email);
  expect(text).not.toContain(member.id);
});

test.each(["all", "safety", "mine", "answered"] as const)(
  "the pages of %s have each question once and in order",
  async (filter) => {
    const { db, member, expert, titles } = await aDesk();
    const count = rowsAPage * 2 + 5;
    for (let index = 0; index < count; index += 1) {
      // Three and three share every date, so the id has to decide too.
      const at = 1000 + Math.floor(index / 3);
      await aQuestion(db, member.id, {
        title: `${index}`,
        due_at: at,
        cue: filter === "safety" || index % 4 === 0 ? "overdose" : null,
        claimed_by: expert.id,
        answered_at: filter === "answered" ? at : null,
      });
    }

    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await listQueue(db, { filter, expertId: expert.id, after });
      seen.push(...page.questions.map(({ title }) => title));
      if (!page.next) break;
      after = page.next;
    }

    expect(new Set(seen).size).toBe(count);
    expect(seen).toHaveLength(count);
    expect(seen.slice(0, rowsAPage)).toEqual(await titles(filter));
  },
);

test("counts stop above 99", async () => {
  const { db, member, expert } = await aDesk();
  for (let index = 0; index < 100; index += 1) {
    await aQuestion(db, member.id, {
      cue: index < 2 ? "violence" : null,
      claimed_by: index < 3 ? expert.id : null,
    });
  }

  expect(await countQueue(db, expert.id)).toEqual({ all: undefined, safety: 2, mine: 3 });
});

test("an unknown cursor gives the first page", async () => {
  const { db, member, titles } = await aDesk();
  await aQuestion(db, member.id, { title: "here" });

  expect(await titles("all", "no-such-id")).toEqual(["here"]);
});
