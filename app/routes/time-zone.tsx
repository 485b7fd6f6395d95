import { redirect, type ActionFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { saveFirstTimeZone } from "~/features/accounts/time-zone.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { homePath } from "~/http/paths";

/** The page's script sends the browser's time zone here, once for each account. */
export async function action({ request }: ActionFunctionArgs) {
  const account = await requireAccount(db, request);
  const form = await request.formData();
  await saveFirstTimeZone(db, account.id, String(form.get("timeZone")));
  return new Response(null, { status: 204 });
}

export function loader() {
  return redirect(homePath, { status: 303 });
}
