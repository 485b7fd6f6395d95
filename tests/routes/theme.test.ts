import { expect, test } from "vitest";
import { action } from "~/routes/theme";
import { themeOf } from "~/http/cookies.server";
import { cookieOf, routeArgs, thrownBy } from "#tests/helpers/route-args";

test.each(["auto", "light", "dark"])(
  "%s is saved in a cookie and the viewer stays on the page",
  async (theme) => {
    const form = { theme, next: "/lessons/start-and-hope/what-craft-is" };

    const answer = await action(await routeArgs("/theme", { form }));

    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe("/lessons/start-and-hope/what-craft-is");
    const cookie = cookieOf(answer.headers.get("Set-Cookie") ?? "");
    const { request } = await routeArgs("/", { headers: { cookie } });
    expect(themeOf(request)).toBe(theme);
  },
);

test("the way back never leaves the site", async () => {
  const form = { theme: "dark", next: "//elsewhere.example" };

  const answer = await action(await routeArgs("/theme", { form }));

  expect(answer.headers.get("Location")).toBe("/");
});

test("an unknown theme is refused", async () => {
  const thrown = await thrownBy(action(await routeArgs("/theme", { form: { theme: "sepia" } })));

  expect(thrown).toMatchObject({ init: { status: 400 } });
});
