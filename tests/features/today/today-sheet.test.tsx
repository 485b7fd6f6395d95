import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { aMember } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";
import { loader } from "~/routes/today/route";
import { TodaySheet } from "~/features/today/today-sheet";

async function todayFor(result: "go" | "pause") {
  const member = await aMember(db);
  const check = { account_id: member.id, result, checked_at: Date.now() };
  await db
    .insertInto("safety_check")
    .values(check)
    .onConflict((conflict) => conflict.column("account_id").doUpdateSet(check))
    .execute();
  const data = await loader(await routeArgs("/today", { as: member }));
  return renderToStaticMarkup(<TodaySheet data={data} />);
}

test("links to an advocate if the safety check paused a part of the course", async () => {
  expect(await todayFor("pause")).toContain('<a href="/safety">Who to talk with first</a>');
  expect(await todayFor("go")).not.toContain("paused");
});
