import { lockFile } from "#db/sqlite/lock";

/** A process that locks a database until it ends: `node tests/db/sqlite/lock-holder.ts FILE`. */
await lockFile(process.argv[2] ?? "");
console.log("locked");
setInterval(() => {}, 60_000);
