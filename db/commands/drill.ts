import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { rehearseRestore, type Rehearsal } from "../backup.ts";

const hour = 3_600_000;

/** The work that `drill FOLDER` or `drill FILE` asks for; null for other words. */
export function drillCommand([place, ...rest]: string[]) {
  if (place === undefined || rest.length > 0) return null;
  return (address: string) => drill(address, place);
}

async function drill(address: string, place: string) {
  const { file, at } = await newestIn(place);
  const began = performance.now();
  const rehearsal = await rehearseRestore(file, address);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  return `${file} is ${ageOf(Date.now() - at)} old. It was restored beside the live database in ${seconds} s,
is whole, and was removed again.
${describe(rehearsal)}`;
}

/** The newest file of a folder, or the file itself. Unfinished backups do not count. */
export async function newestIn(place: string) {
  const found = await stat(place).catch(() => null);
  if (!found) throw new Error(`There is no file or folder ${place}.`);
  if (!found.isDirectory()) return { file: place, at: found.mtimeMs };
  const names = (await readdir(place)).filter((name) => !/\.part\b|^\./.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(place, name);
      const { mtimeMs: at, isFile } = await stat(file).then((known) => ({
        mtimeMs: known.mtimeMs,
        isFile: known.isFile(),
      }));
      return isFile ? [{ file, at }] : [];
    }),
  );
  const [newest] = files.flat().sort((one, other) => other.at - one.at);
  if (!newest) throw new Error(`There is no backup in ${place}.`);
  return newest;
}

function ageOf(ms: number) {
  const hours = Math.floor(ms / hour);
  if (hours < 1) return `${Math.max(0, Math.floor(ms / 60_000))} minutes`;
  return hours < 72 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
}

function describe({ migrations, missing, counts }: Rehearsal) {
  const behind = missing.length > 0 ? `, without ${missing.join(", ")}` : ", as in this release";
  const tables = Object.entries(counts).map(
    ([table, { copy, live }]) => `  ${table.padEnd(24)} ${copy} rows (live: ${live})`,
  );
  return [`Migrations: ${migrations}${behind}.`, ...tables].join("\n");
}
