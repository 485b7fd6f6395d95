import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { db } from "~/db.server";
import { aMember, aSafetyCheck } from "#tests/helpers/factories";
import { routeArgs } from "#tests/helpers/route-args";
import { loader } from "~/routes/today/route";
import { TodaySheet } from "~/features/today/today-sheet";

async function todayFor(result: "go" | "pause") {
  const member = await aMember(db);
  await aSafetyCheck(db, member.id, result);
  const data = await loader(await routeArgs("/today", { as: member }));
  return renderToStaticMarkup(<TodaySheet data={data} />);
}

test("links to an advocate if the safety check paused a part of the course", async () => {
  expect(await todayFor("pause")).toContain('<a href="/safety">Who to talk with first</a>');
  expect(await todayFor("go")).not.toContain("paused");
});
