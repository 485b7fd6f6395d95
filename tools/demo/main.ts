import { printCodes } from "./codes.ts";

const usage = `Usage: npm run demo               go on where the demo stopped
       npm run demo -- fresh      throw it away and begin again
       npm run demo -- postgres   on PostgreSQL, with two servers behind a balancer; always begins again
       npm run demo -- code       the codes that staff sign in with, as they are now`;

const [command, ...rest] = process.argv.slice(2);
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
  process.on(signal, () => stopping.abort());
}

if (rest.length > 0 || !["fresh", "postgres", "code", undefined].includes(command)) {
  console.error(usage);
  process.exit(2);
}
if (command === "code") {
  printCodes();
  process.exit();
}
const isOnPostgres = command === "postgres";
// Read when the module is loaded. The demo on PostgreSQL must not clear the folder of the other one.
process.env.DEMO_FOLDER ??= isOnPostgres ? "var/demo-postgres" : "var/demo";
const { runDemo } = await import("./run-demo.ts");
try {
  await runDemo({ isFresh: command === "fresh", isOnPostgres, signal: stopping.signal });
  console.log(
    isOnPostgres ? "Stopped." : "Stopped. Nothing is lost: npm run demo goes on from here.",
  );
  process.exit();
} catch (error) {
  if (stopping.signal.aborted) {
    console.log("Stopped before it was up.");
    process.exit();
  }
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
