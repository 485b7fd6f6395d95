import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { db } from "~/db.server";
import { requireAccount } from "~/features/membership/viewer.server";
import { findStatement } from "~/features/statements/statements.server";

/** The statement as a text file. The file name reveals nothing about its subject. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const account = await requireAccount(db, request);
  const statement = await findStatement(db, account.id, params.id!);
  if (!statement) throw data(null, { status: 404 });
  return new Response(`${statement.body}\n`, {
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Content-Disposition": 'attachment; filename="note.txt"',
    },
  });
}
