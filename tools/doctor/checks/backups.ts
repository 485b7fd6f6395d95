import path from "node:path";
import { newestIn } from "#db/commands/drill";
import { isPostgresUrl } from "#db/postgres/dialect";
import { day, hour } from "#db/tables/timestamp";
import { messageOf, problem, warning, well, type Check, type Finding } from "../finding.ts";
import { isInside } from "./files.ts";

/** A nightly backup is at most a day old, and a little more while the next one is written. */
const oldest = 26 * hour;

/** Whether there is a backup of today, away from the data. */
export const checkBackups: Check = {
  name: "the backups",
  async examine({ env, backups, now }) {
    if (backups === null) {
      return [
        warning(
          "The doctor does not know where the backups are.",
          "Run it again as  npm run doctor -- --backups FOLDER",
        ),
      ];
    }
    return [...(await ageFindings(backups, now)), ...placeFindings(env, backups)];
  },
};

async function ageFindings(backups: string, now: number): Promise<Finding[]> {
  const advice = "Let a timer run  npm run db -- backup FILE  every night; see docs/operate.md.";
  try {
    const { file, at } = await newestIn(backups);
    const age = now - at;
    if (age <= oldest) return [well(`The newest backup, ${path.basename(file)}, is of today.`)];
    const days = Math.max(1, Math.round(age / day));
    return [problem(`The newest backup is ${days === 1 ? "a day" : `${days} days`} old.`, advice)];
  } catch (error) {
    return [problem(messageOf(error), advice)];
  }
}

type Env = Parameters<Check["examine"]>[0]["env"];

function placeFindings({ databaseAddress, dataFolder, dataKeyFile }: Env, backups: string) {
  const found: Finding[] = [];
  if (!isPostgresUrl(databaseAddress) && isInside(backups, dataFolder)) {
    found.push(
      warning(
        "The backups lie in the folder of the database: one broken disk takes both.",
        "Copy them to another machine.",
      ),
    );
  }
  if (isInside(dataKeyFile, backups)) {
    found.push(
      problem(
        "The master keys lie beside the backups: whoever gets the backups reads everything.",
        "Keep the copy of DATA_KEY_FILE in another place than the backups.",
      ),
    );
  }
  return found;
}
