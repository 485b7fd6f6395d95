import { sql } from "kysely";
import { isPostgres } from "#db/database";
import { second } from "#db/tables/timestamp";
import { problem, well, type Check, type Installation } from "../finding.ts";

/** Stripe's signatures and the codes of phones fail when a clock is a few minutes wrong. */
const tolerated = 30 * second;

/** This machine's clock against those of Stripe and of the database server. */
export const checkClock: Check = {
  name: "the clock",
  async examine(installation) {
    const clocks = [await databaseClock(installation), await stripeClock(installation)];
    const known = clocks.filter((clock) => clock !== null);
    const found = known.flatMap(({ name, ahead }) => {
      if (Math.abs(ahead) <= tolerated) return [];
      const seconds = Math.round(Math.abs(ahead) / second);
      return [
        problem(
          `This machine's clock is ${seconds} seconds ${ahead > 0 ? "ahead of" : "behind"} ${name}'s: payments are not recorded and codes from phones are refused.`,
          "Let the machine set its clock by itself: timedatectl set-ntp true",
        ),
      ];
    });
    if (found.length > 0 || known.length === 0) return found;
    return [well(`The clock agrees with ${known.map(({ name }) => name).join(" and ")}.`)];
  },
};

async function databaseClock({ db, now }: Installation) {
  if (!db || !isPostgres(db)) return null;
  const began = performance.now();
  const { rows } = await sql<{ ms: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::bigint as ms
  `.execute(db);
  const waited = performance.now() - began;
  return rows[0] ? { name: "the database", ahead: now + waited - Number(rows[0].ms) } : null;
}

/** Stripe says the time in the header of every answer, also of one that needs no key. */
async function stripeClock({ env, now }: Installation) {
  if (!env.stripe) return null;
  const address = new URL("/v1/", env.stripe.apiBase ?? "https://api.stripe.com");
  const began = performance.now();
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
  const date = Date.parse(answer?.headers.get("date") ?? "");
  await answer?.body?.cancel();
  const waited = performance.now() - began;
  return Number.isNaN(date) ? null : { name: "Stripe", ahead: now + waited - date };
}
