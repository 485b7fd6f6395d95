import { writeSync } from "node:fs";
import { openDatabase } from "#db/database";
import { eraseEverythingOf } from "#db/erase";
import { readMasterKeys } from "#db/keys/master-keys";

/** A process that erases an account: `ADDRESS KEY_STORE ACCOUNT_ID`. It prints a line before it begins. */
const [address = "", keyStore = "", accountId = ""] = process.argv.slice(2);
const masterKeys = readMasterKeys(process.env.DATA_KEY_FILE!);
const db = openDatabase(address, { address: keyStore, masterKeys });
writeSync(1, "now\n");
await eraseEverythingOf(db, accountId, null);
await db.destroy();
