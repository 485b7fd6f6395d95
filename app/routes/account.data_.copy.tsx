import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { requireRecentSignIn } from "~/features/membership/viewer.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { makeCopy } from "~/features/own-data/copy.server";

/** Sends everything that the site holds about the member. The file name does not tell what it is about. */
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireRecentSignIn(db, request);
  const archive = await makeCopy(db, account.id, clockOf(account));
  return new Response(new Uint8Array(archive), {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": 'attachment; filename="notes.zip"',
    },
  });
}
