import { runBundled } from "../prepare/bundle.mjs";

await runBundled("tools/content-check/command.ts", "content-check");
