import { expect, test } from "vitest";
import { plansApart, type ShownLimit } from "~/features/circles/plans-apart";
import { limitTopics } from "~/features/plans/limits/limit-prompts";

function aLimit(id: string, answers: Partial<ShownLimit["answers"]>, version = 1): ShownLimit {
  const none = { topic: "", stance: "", words: id, from: "", when: "" } as const;
  return { id, version, answers: { ...none, ...answers } };
}

const titles = (mine: ShownLimit[], theirs: ShownLimit[]) =>
  plansApart(mine, theirs).map(({ title }) => title);

test("opposite answers on the same topic pull apart, and every topic has its own words", () => {
  const texts = Object.keys(limitTopics).flatMap((topic) => {
    const [mine, theirs] = [
      { topic, stance: "on" },
      { topic, stance: "stop" },
    ] as const;
    return plansApart([aLimit("a", mine as never)], [aLimit("b", theirs as never)]).map(
      ({ text }) => text,
    );
  });
  expect(new Set(texts).size).toBe(Object.keys(limitTopics).length - 1);
});

test("the same answer, another topic, no answer and “something else” do not pull apart", () => {
  const phone = aLimit("a", { topic: "phone", stance: "on" });
  expect(titles([phone], [aLimit("b", { topic: "phone", stance: "on" })])).toEqual([]);
  expect(titles([phone], [aLimit("b", { topic: "cash", stance: "stop" })])).toEqual([]);
  expect(titles([phone], [aLimit("b", { topic: "phone" })])).toEqual([]);
  expect(titles([aLimit("a", {})], [aLimit("b", {})])).toEqual([]);
  const other = { topic: "other" } as const;
  const [on, stop] = [
    aLimit("a", { ...other, stance: "on" }),
    aLimit("b", { ...other, stance: "stop" }),
  ];
  expect(titles([on], [stop])).toEqual([]);
});

test("two limits that start on one day and are said at the same hour stand in each other’s way", () => {
  const mine = aLimit("a", { topic: "cash", from: "2026-12-01", when: "Sunday, after lunch" });
  const same = aLimit("b", { topic: "car", from: "2026-12-01", when: "sunday after lunch." });
  expect(titles([mine], [same])).toEqual(["Two talks at the same time"]);
  expect(titles([mine], [aLimit("b", { ...same.answers, from: "2026-12-02" })])).toEqual([]);
  expect(titles([mine], [aLimit("b", { ...same.answers, when: "" })])).toEqual([]);
});

test("a change of one line makes a new pair", () => {
  const [mine, theirs] = [
    aLimit("a", { topic: "home", stance: "on" }),
    aLimit("b", { topic: "home", stance: "stop" }),
  ];
  const [before] = plansApart([mine], [theirs]);
  const [after] = plansApart([mine], [{ ...theirs, version: 2 }]);
  expect(before!.pair).not.toBe(after!.pair);
});
