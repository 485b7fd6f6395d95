// Plain JavaScript for Node 20, because it runs before the dependencies are installed.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { installIfStale } from "../prepare/install.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(`Node 20 or newer is needed to begin with; this is ${process.version}.`);
  process.exit(1);
}

const isRun = process.argv[2] !== "code";
if (isRun) console.log("[1/6] The dependencies: installed when missing or older than the lockfile");
await installIfStale();

// The rest runs on the Node version that the dependencies include.
const demo = spawn("node_modules/.bin/node", ["tools/demo/main.ts", ...process.argv.slice(2)], {
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
let isStopping = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
  process.on(signal, () => {
    isStopping = true;
    demo.kill("SIGTERM");
  });
}
demo.on("exit", (code) => process.exit(code ?? (isStopping ? 0 : 1)));
