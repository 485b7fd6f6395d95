import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { env } from "~/env.server";
import { endSession } from "~/features/accounts/session/session.server";
import { clearTraces, isOwnWish } from "~/features/safety/leave.server";

/** A GET, because leaving must work as a plain link. It only signs the viewer out. */
export async function loader({ request }: LoaderFunctionArgs) {
  const headers = isOwnWish(request) ? clearTraces(await endSession(db, request)) : new Headers();
  headers.set("Referrer-Policy", "no-referrer");
  headers.set("Cache-Control", "no-store");
  return redirect(env.leaveUrl, { status: 303, headers });
}
