import { expect, test } from "vitest";
import { askParts } from "~/features/asks/ask";
import { eraseAsks, listAsks } from "~/features/asks/asks.server";
import { anAccount } from "#tests/helpers/factories";
import { thrownBy } from "#tests/helpers/route-args";
import { anAsk, aPlannedAsk, askLine as line, tab } from "./an-ask";

test.each(askParts)(
  "of two tabs that change the %s, the second sees what the first saved",
  async (part) => {
    const { read, send } = await aPlannedAsk();
    const [one, other] = {
      plan: [{ place: "Porch" }, { place: "Kitchen" }],
      result: [
        { answer: "no", askedOn: "2026-11-22" },
        { answer: "yes", askedOn: "2026-11-22" },
      ],
      entry: [
        { kind: "doctor", enteredOn: "2026-11-22" },
        { kind: "group", enteredOn: "2026-11-22" },
      ],
    }[part] as unknown as [Record<string, string>, Record<string, string>];
    expect(await send(part, 1, one)).toBeNull();
    const refused = await send(part, 1, other);
    expect(refused).toMatchObject({ status: 409, form: { answers: other, other: one, base: 2 } });
    expect((await read())[part]).toMatchObject(one);
    // The form that came back holds the new version, so it saves over the first one knowingly.
    expect(await send(part, refused!.form.base!, other)).toBeNull();
    expect((await read())[part]).toMatchObject(other);
  },
);

test("two tabs on different parts: the second is told, and neither part is lost", async () => {
  const { read, send } = await aPlannedAsk();
  expect(await send("result", 1, { answer: "yes", askedOn: "2026-11-22" })).toBeNull();
  expect(await send("plan", 1, { line: "Another line" })).toMatchObject({
    ...{ status: 409, form: { base: 2, answers: { line: "Another line" }, other: { line } } },
  });
  expect(await send("plan", 2, { line: "Another line" })).toBeNull();
  expect(await read()).toMatchObject({
    ...{ version: 3, plan: { line: "Another line" }, result: { answer: "yes" } },
  });
});

test("a part without words has nothing to lose, so an older form saves it", async () => {
  const { read, send } = await aPlannedAsk();
  expect(await send("plan", 1, { line: "Another line" })).toBeNull();
  expect(await send("result", 1, { answer: "no", askedOn: "2026-11-22" })).toBeNull();
  expect(await read()).toMatchObject({
    ...{ version: 3, plan: { line: "Another line" }, result: { answer: "no" } },
  });
});

test("the same form twice is one save, and one from a broken version is a conflict", async () => {
  const { read, send } = await aPlannedAsk();
  const result = { answer: "not-now", askedOn: "2026-11-20" };
  for (const _ of [1, 2, 3]) expect(await send("result", 1, result)).toBeNull();
  expect(await read()).toMatchObject({ version: 2 });
  for (const base of ["", "x", "-1", "99"]) {
    const sent = await send("result", 1, { answer: "no", askedOn: "2026-11-20", base });
    expect(sent, base).toMatchObject({ status: 409 });
  }
  expect(await read()).toMatchObject({ version: 2, result });
});

test("an ask that was erased elsewhere is a 404, and stays erased", async () => {
  const { db, member, id, send } = await aPlannedAsk();
  await eraseAsks(db, member.id, id);
  const sent = send("result", 1, { answer: "yes", askedOn: "2026-11-22" });
  expect(await thrownBy(sent)).toMatchObject({ init: { status: 404 } });
  expect(await listAsks(db, member.id)).toEqual([]);
  const stranger = tab(db, (await anAccount(db)).id, await anAsk(db, member, {}));
  const forStranger = stranger("plan", 1, { place: "Porch" });
  expect(await thrownBy(forStranger)).toMatchObject({ init: { status: 404 } });
});
