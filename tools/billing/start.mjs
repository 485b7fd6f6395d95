import { runBundled } from "../prepare/bundle.mjs";

await runBundled("tools/billing/command.ts", "billing");
