import { runBundled } from "../prepare/bundle.mjs";

await runBundled("tools/doctor/command.ts", "doctor");
