import type { EntryContext } from "@remix-run/node";
import { requestHandler } from "~/http/request-handler.server";
import { aBuild, type TestRoute } from "./a-build";

/** A site of a root and these routes. Its pages are the JSON of the data that they would render. */
export function aSite(
  routes: Record<string, TestRoute>,
  rendered: (shown: Shown) => void = () => {},
) {
  const logged: unknown[] = [];
  const build = aBuild(routes, {
    handleError: (error) => logged.push(error),
    default: (_request, status, headers, context) => {
      const { loaderData, actionData, errors } = context.staticHandlerContext;
      rendered({ loaderData, actionData, errors });
      return new Response(JSON.stringify({ loaderData, actionData, errors }), { status, headers });
    },
  });
  const ask = (path: string, init?: RequestInit) =>
    requestHandler(build)(new Request(`http://localhost:3000${path}`, init));
  return { ask, logged };
}

type Shown = Pick<EntryContext["staticHandlerContext"], "loaderData" | "actionData" | "errors">;
