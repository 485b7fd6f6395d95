import { printCodes } from "./codes.ts";
import { runDemo } from "./run-demo.ts";

const usage = `Usage: npm run demo               go on where the demo stopped
       npm run demo -- fresh      throw it away and begin again
       npm run demo -- code       the codes that staff sign in with, as they are now`;

const [command, ...rest] = process.argv.slice(2);
const stopping = new AbortController();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"] as const) {
  process.on(signal, () => stopping.abort());
}

if (rest.length > 0 || !["fresh", "code", undefined].includes(command)) {
  console.error(usage);
  process.exit(2);
}
if (command === "code") {
  printCodes();
  process.exit();
}
try {
  await runDemo({ isFresh: command === "fresh", signal: stopping.signal });
  console.log("Stopped. Nothing is lost: npm run demo goes on from here.");
  process.exit();
} catch (error) {
  if (stopping.signal.aborted) {
    console.log("Stopped before it was up.");
    process.exit();
  }
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
