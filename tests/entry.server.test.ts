import { data } from "@remix-run/node";
import { afterEach, beforeEach, expect, test, vi, type MockInstance } from "vitest";
import * as entry from "~/entry.server";
import { requestHandler } from "~/http/request-handler.server";
import { log } from "~/log.server";
import { aBuild } from "./http/a-build";

let logged: MockInstance<typeof log.error>;
beforeEach(() => {
  logged = vi.spyOn(log, "error").mockReturnValue();
  vi.spyOn(console, "error").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

test("a failure is in the log under the number of its request, and its answer does not quote it", async () => {
  const loader = () => {
    throw new Error("The secret of the kettle");
  };
  const build = aBuild({ broken: { loader, default: () => null } }, entry);
  const headers = { "x-request-id": "4f2a9c" };
  const answer = await requestHandler(build)(
    new Request("http://localhost:3000/broken", { headers }),
  );
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain("kettle");
  expect(logged).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ requestId: "4f2a9c", path: "/broken" }),
    "route failed",
  );
});

test("neither a refusal of a route nor a request that its sender gave up is a failure", () => {
  const request = (signal?: AbortSignal) => new Request("http://localhost:3000/x?q=1", { signal });
  const refusal = Object.assign(data(null, { status: 404 }), {
    status: 404,
    statusText: "",
    internal: false,
  });
  entry.handleError(refusal, { request: request() });
  entry.handleError(new Error("Broken pipe"), { request: request(AbortSignal.abort()) });
  expect(logged).not.toHaveBeenCalled();

  const failure = new Error("Broken");
  entry.handleError(failure, { request: request() });
  // The query of an address can hold what somebody looked for, so the log gets the path alone.
  expect(logged.mock.calls).toEqual([
    [{ requestId: null, path: "/x", err: failure }, "route failed"],
  ]);
});
