import { writeSync } from "node:fs";
import { openDatabase } from "#db/database";
import { eraseCommand } from "#db/commands/member";
import { readMasterKeys } from "#db/keys/master-keys";

/** A process that runs the command `erase`: `ADDRESS KEY_STORE EMAIL`. It prints a line before and after. */
const [address = "", keyStore = "", email = ""] = process.argv.slice(2);
const masterKeys = readMasterKeys(process.env.DATA_KEY_FILE!);
const db = openDatabase(address, { address: keyStore, masterKeys });
writeSync(1, "now\n");
const said = await eraseCommand([email])!(db);
writeSync(1, `${said}\n`);
await db.destroy();
