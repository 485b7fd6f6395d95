import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { endSession } from "~/features/accounts/session/session.server";
import { clearTraces } from "~/features/safety/leave.server";
import { accountPath, homePath } from "~/http/paths";

export async function action({ request }: ActionFunctionArgs) {
  const headers = clearTraces(await endSession(db, request));
  return redirect(homePath, { status: 303, headers });
}

export function loader() {
  return redirect(accountPath, { status: 303 });
}
