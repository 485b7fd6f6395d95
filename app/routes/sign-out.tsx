import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { endSession } from "~/features/accounts/session/session.server";
import { clearTraces } from "~/features/safety/leave.server";

export async function action({ request }: ActionFunctionArgs) {
  const headers = clearTraces(await endSession(db, request));
  return redirect("/", { status: 303, headers });
}

export function loader() {
  return redirect("/account", { status: 303 });
}
