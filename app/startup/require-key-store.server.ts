import { checkKeyStore } from "#db/keys/check-key-store";
import { isUnavailable } from "#db/unavailable";
import { db } from "~/db.server";
import { log } from "~/log.server";

/** Ends the process with a plain message if the key store is not the one of this database. */
export async function requireKeyStore() {
  const problem = await checkKeyStore(db, Date.now()).catch((error: unknown) => {
    // Pages can be read from a database that cannot be written to. The next start writes the mark.
    if (!isUnavailable(error)) throw error;
    log.warn({ error: String(error) }, "the key store could not be marked");
    return null;
  });
  if (problem === null) return;
  console.error(problem);
  process.exit(1);
}
