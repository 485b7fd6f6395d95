import { existsSync } from "node:fs";
import { stat, statfs } from "node:fs/promises";
import path from "node:path";
import { isPostgresUrl } from "#db/postgres/dialect";
import { problem, warning, well, type Check, type Finding } from "../finding.ts";

const gigabyte = 2 ** 30;
/** The bits of a file's mode for its group and for everybody else. */
const others = { all: 0o077, strangers: 0o007 };

/** The files that nobody else may read, where they lie, and the room on the disk. */
export const checkFiles: Check = {
  name: "the files",
  async examine({ env, folder }) {
    const { dataFolder, dataKeyFile, keyStore, databaseAddress } = env;
    const isOnFile = !isPostgresUrl(databaseAddress);
    const secret: [string, number][] = [
      [dataKeyFile, others.all],
      [path.join(folder, ".env"), others.strangers],
      ...(isOnFile ? [[dataFolder, others.all] as [string, number]] : []),
      ...(isPostgresUrl(keyStore) ? [] : [[keyStore, others.all] as [string, number]]),
    ];
    const modes = await Promise.all(secret.map(([file, bits]) => modeFinding(file, bits)));
    const found = [
      ...modes.flat(),
      ...placeFindings(dataKeyFile, isOnFile ? dataFolder : null),
      ...(await roomFindings(isOnFile ? dataFolder : folder)),
      ...buildFindings(folder),
    ];
    return found.length > 0
      ? found
      : [well("Secret files are closed to others, and there is room.")];
  },
};

async function modeFinding(file: string, bits: number): Promise<Finding[]> {
  const known = await stat(file).catch(() => null);
  if (!known || (known.mode & bits) === 0) return [];
  const right = known.isDirectory() ? "700" : bits === others.all ? "600" : "640";
  return [
    problem(
      `${file} can be read by other users of this machine.`,
      `Close it: chmod ${right} ${file}`,
    ),
  ];
}

function placeFindings(dataKeyFile: string, dataFolder: string | null): Finding[] {
  if (!existsSync(dataKeyFile)) {
    return [
      problem(
        `There is no file ${dataKeyFile} with the master keys. Nobody can read or save words.`,
        `Put the copy back, or on a new installation make it: npm run db -- new-key ${dataKeyFile}`,
      ),
    ];
  }
  if (dataFolder === null || !isInside(dataKeyFile, dataFolder)) return [];
  return [
    problem(
      `The master keys lie in the folder of the database, ${dataFolder}: whoever gets a copy of the folder reads everything.`,
      "Move the file elsewhere, such as /etc/kithwell/data.key, and set DATA_KEY_FILE.",
    ),
  ];
}

async function roomFindings(folder: string): Promise<Finding[]> {
  const known = await statfs(folder).catch(() => null);
  if (!known) return [];
  const free = known.bavail * known.bsize;
  const share = known.bavail / known.blocks;
  if (free > 2 * gigabyte && share > 0.1) return [];
  const what = `The disk under ${folder} has ${(free / gigabyte).toFixed(1)} GB left (${Math.round(share * 100)} %).`;
  const advice = "Make room or get a larger disk. A full disk stops everything that is saved.";
  return [free < gigabyte / 4 ? problem(what, advice) : warning(what, advice)];
}

function buildFindings(folder: string): Finding[] {
  if (existsSync(path.join(folder, "build/index.js"))) return [];
  return [problem("The site is not built.", "Run: npm ci && npm run build")];
}

export function isInside(file: string, folder: string) {
  return !path.relative(path.resolve(folder), path.resolve(file)).startsWith("..");
}
