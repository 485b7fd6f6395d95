import { env } from "../app/env.server.ts";
import { runCommand } from "./commands/run.ts";

process.exitCode = await runCommand(process.argv.slice(2), env, console);
