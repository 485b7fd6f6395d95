import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startSite } from "#tests/helpers/site";
import { parseEnv } from "~/env.server";
import { examine } from "#tools/doctor/examine";

export type Changes = Record<string, string>;
export type Installation = Awaited<ReturnType<typeof startInstallation>>;

/** A running site with a backup of today, and ways to ask the doctor about it. */
export async function startInstallation() {
  const site = await startSite();
  const backups = await mkdtemp(path.join(tmpdir(), "backups-"));
  await writeFile(path.join(backups, "tonight.backup"), "a backup");

  /** What is wrong with the installation once these settings are changed: each fault with its advice. */
  async function faultsWith(changes: Changes = {}, given: { backups?: string; now?: number } = {}) {
    const env = parseEnv({ ...site.env, ...changes });
    const found = await examine({ env, backups, folder: process.cwd(), ...given });
    return found
      .flatMap((finding) => (finding.level === "well" ? [] : [`${finding.what} ${finding.advice}`]))
      .filter((fault) => !ofTheMachine.some((known) => known.test(fault)));
  }

  /** Breaks something, looks, and mends it again, also when the look fails. */
  async function faultsWhile(planted: () => unknown, mended: () => unknown) {
    await planted();
    try {
      return await faultsWith();
    } finally {
      await mended();
    }
  }

  return {
    site,
    backups,
    faultsWith,
    faultsWhile,
    async close() {
      await site.close();
      await rm(backups, { recursive: true });
    },
  };
}

/** True of every test machine: it is not a public site, its Stripe is pretend, its disk may be small. */
const ofTheMachine = [
  /^SITE_URL is http:\/\/localhost:\d+, which only this machine/,
  /^BILLING is sandbox/,
  /^TRUST_PROXY is false/,
  /^LEAVE_URL leads back/,
  /^MAIL_FROM ends in localhost/,
  /^The disk under/,
  // The PostgreSQL of the tests never waits for its disk.
  /^PostgreSQL runs with fsync and full_page_writes and synchronous_commit off: .* Set fsync=on, /,
];
