import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { guardRequest, Refusal } from "~/http/guard-request.server";

const ask = (url: string) =>
  guardRequest({ method: "GET", url, headers: {} } as IncomingMessage, "http://localhost:3000");

test.each([
  "/\\evil.example/x/",
  "//evil.example/",
  "/\\/evil.example",
  "/\t/evil.example",
  "/x\\y",
])("the raw path %j is refused, because it would be read as another host", (path) => {
  expect(() => ask(path)).toThrow(Refusal);
});

test("an ordinary path passes as it is, without its query", () => {
  expect(ask("/lessons/start-and-hope/what-craft-is?next=//x")).toBe(
    "/lessons/start-and-hope/what-craft-is",
  );
});
