import type { LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { clockOf } from "~/features/accounts/time-zone.server";
import { notebookText } from "~/features/notebook/notebook-text.server";
import { requireRecentSignIn } from "~/features/membership/viewer.server";

/** Sends the notebook as plain text. The file name reveals nothing about its subject. */
export async function loader({ request }: LoaderFunctionArgs) {
  const account = await requireRecentSignIn(db, request);
  const text = await notebookText(db, account.id, clockOf(account));
  return new Response(text, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="notes.txt"',
    },
  });
}
