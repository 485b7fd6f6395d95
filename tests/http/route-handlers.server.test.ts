import { expect, test } from "vitest";
import { routeHandlers } from "~/http/route-handlers.server";
import { aBuild } from "./a-build";

const says = (words: string) => ({ loader: () => new Response(words) });
const routes = {
  crisis: says("who to call"),
  "lessons/:id": says("a lesson"),
  "lessons/feed.xml": says("a feed"),
};
const build = aBuild(routes, { default: (_, status) => new Response("", { status }) });
const ask = (path: string) => routeHandlers(build)(new Request(`http://localhost:3000${path}`));

test.each([
  ["/crisis", "who to call"],
  ["/lessons/one", "a lesson"],
  ["/lessons/feed.xml", "a feed"],
  ["/Crisis", "who to call"],
  ["/Lessons/one", "a lesson"],
])("%s is answered by the most specific route", async (path, words) => {
  expect(await (await ask(path)).text()).toBe(words);
});

test.each(["/crises", "/crisis/now", "/lessons"])(
  "%s, which matches no route, gets a 404",
  async (path) => {
    expect((await ask(path)).status).toBe(404);
  },
);

test("an address with a slash at its end redirects to the same address without it", async () => {
  for (const [path, place] of [
    ["/crisis/", "/crisis"],
    ["/lessons/one//?from=a", "/lessons/one?from=a"],
    ["//elsewhere.example/", "/elsewhere.example"],
  ]) {
    const answer = await ask(path!);
    expect(answer.status).toBe(308);
    expect(answer.headers.get("Location")).toBe(`http://localhost:3000${place}`);
  }
});
