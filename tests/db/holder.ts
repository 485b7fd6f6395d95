import { holdDatabase } from "#db/instance-lock";

/** A process that holds a database for as long as it lives: `node tests/db/holder.ts FILE`. */
await holdDatabase(process.argv[2] ?? "");
console.log("held");
setInterval(() => {}, 60_000);
