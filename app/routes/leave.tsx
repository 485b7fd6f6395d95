import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { endSession } from "~/features/accounts/session/session.server";
import { clearTraces, clearTracesAndCache, isOwnWish } from "~/features/safety/leave.server";

/** Ends the session while the browser is on its way to another site. Nobody waits for the answer. */
export async function action({ request }: ActionFunctionArgs) {
  const headers = await clearTracesAndCache(await endSession(db, request));
  headers.set("Cache-Control", "no-store");
  return new Response(null, { status: 204, headers });
}

/** For a typed address and for pages that were opened before the Leave link went to the other site. */
export async function loader({ request }: LoaderFunctionArgs) {
  const headers = isOwnWish(request) ? clearTraces(await endSession(db, request)) : new Headers();
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cache-Control", "no-store");
  return redirect(env.leaveUrl, { status: 303, headers });
}
