import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";

/** The URL of a database without its password, for messages. */
export function withoutPassword(url: string) {
  return url.replace(/^(\w+:\/\/[^/@:]*):[^/@]*@/, "$1@");
}

/**
 * Starts a program of the PostgreSQL client: pg_dump, pg_restore or psql. A `url` names the database
 * it connects to. `ended` rejects with what the program wrote to standard error if the program fails.
 */
export function startClient(program: string, args: string[], url?: string) {
  const connection = url ? [`--dbname=${withoutPassword(url)}`] : [];
  const child = spawn(program, [...args, ...connection], {
    stdio: ["pipe", "pipe", "pipe"],
    // Every user of the machine can read the arguments of a program, but not its environment.
    env: { ...process.env, ...(url && passwordOf(url)) },
  });
  // A program that ends early closes its input; its exit code tells why.
  child.stdin.on("error", () => {});
  const ended = Promise.all([text(child.stderr), once(child, "exit")]).then(
    ([complaint, [code]]) => {
      if (code !== 0) throw new Error(complaint.trim() || `${program} ended with ${code}.`);
    },
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
      throw new Error(`${program} is missing. Install the PostgreSQL client.`, { cause: error });
    },
  );
  // Whoever awaits it later gets the error; until then it must not end the process.
  ended.catch(() => {});
  return { input: child.stdin, output: child.stdout, ended };
}

function passwordOf(url: string) {
  const { password } = new URL(url);
  return password ? { PGPASSWORD: decodeURIComponent(password) } : {};
}
