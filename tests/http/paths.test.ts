import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import * as paths from "~/http/paths";

/** The addresses that each route file answers; the catch-all answers none. */
const routes = readdirSync("app/routes")
  .map((name) => name.replace(/\.tsx$/, ""))
  .filter((name) => name !== "$")
  .map((name) => {
    const segments = name.split(/(?<!\[)\.(?!\])/).filter((segment) => segment !== "_index");
    const pattern = segments.map((segment) => {
      if (segment.startsWith("($")) return "(/[^/]+)?";
      if (segment.startsWith("$")) return "/[^/]+";
      return `/${segment.replace("[.]", "\\.").replace(/_$/, "")}`;
    });
    return new RegExp(`^${pattern.join("") || "/"}$`);
  });

const ids: Record<string, string[]> = {
  lessonPath: ["a/b"],
  exercisePath: ["a/b", "c"],
  planPath: ["rewards"],
};

const addresses = Object.entries(paths).map(([name, path]) => {
  const call = path as (...given: string[]) => string;
  return [name, typeof path === "string" ? path : call(...(ids[name] ?? ["a", "b"]))] as const;
});

/** A page of content has a route of its own, so its address here is that of a page there is. */
const named = addresses.filter(([name]) => name !== "pagePath");

test.each(named)("%s leads to a route", (_, address) => {
  const { pathname } = new URL(address, "http://localhost");
  expect(routes.some((route) => route.test(pathname))).toBe(true);
});

test("signInPath and signUpPath carry where to go next", () => {
  expect(paths.signInPath()).toBe("/sign-in");
  expect(paths.signInPath("/lessons/a/b?c=d")).toBe("/sign-in?next=%2Flessons%2Fa%2Fb%3Fc%3Dd");
  expect(paths.signUpPath("/membership")).toBe("/sign-up?next=%2Fmembership");
});

test("newQuestionPath names what to attach", () => {
  expect(paths.newQuestionPath()).toBe("/questions/new");
  expect(paths.newQuestionPath({ statement: "s1" })).toBe("/questions/new?statement=s1");
});

test("deskPath names the filter, the question and the place in the queue", () => {
  expect(paths.deskPath("all")).toBe("/desk");
  expect(paths.deskPath("mine", { id: "x1", after: "y2" })).toBe("/desk/x1?filter=mine&after=y2");
});
