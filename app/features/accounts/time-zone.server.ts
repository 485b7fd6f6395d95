import type { Db } from "#db/database";
import type { AccountTable } from "#db/schema";
import { env } from "~/env.server";
import { findTimeZone, type Clock } from "~/time";
import { countries } from "./profile";

const known = new Map<string, string | null>();

/** The time zone that the account named, else the usual one of its country, else the operator's. */
export function timeZoneOf({ time_zone, country }: Pick<AccountTable, "time_zone" | "country">) {
  return savedTimeZone(time_zone) ?? usualTimeZone(country) ?? env.timeZone;
}

// The platform can lose a name: after a restore on a machine with another version.
function savedTimeZone(name: string | null) {
  if (name === null) return null;
  if (!known.has(name)) known.set(name, findTimeZone(name));
  return known.get(name)!;
}

function usualTimeZone(country: string) {
  return countries.find(({ code }) => code === country)?.timeZone ?? null;
}

/** The time now, read in the time zone of the account; a visitor without one gets the operator's. */
export function clockOf(account: { timeZone: string } | null, now = Date.now()): Clock {
  return { now, timeZone: account?.timeZone ?? env.timeZone };
}

/** Saves the time zone that a browser names, unless the account has one. Ignores an unknown name. */
export async function saveFirstTimeZone(db: Db, accountId: string, named: string) {
  const timeZone = findTimeZone(named);
  if (timeZone === null) return;
  await db
    .updateTable("account")
    .set({ time_zone: timeZone })
    .where("id", "=", accountId)
    .where("time_zone", "is", null)
    .execute();
}

/** The time zones to choose from: those of the country first, then all by their names. */
export function listTimeZones(country: string, chosen: string) {
  const all = new Set([...Intl.supportedValuesOf("timeZone"), chosen]);
  return { near: timeZonesOf(country), all: [...all].toSorted() };
}

/** Empty for a code that is no country's, such as "eu" and "other". */
function timeZonesOf(country: string) {
  if (!/^[a-z]{2}$/.test(country)) return [];
  const locale = new Intl.Locale("und", { region: country }) as LocaleWithTimeZones;
  return [...(locale.getTimeZones?.() ?? [])];
}

/** TypeScript does not know this method yet. */
interface LocaleWithTimeZones extends Intl.Locale {
  getTimeZones?(): string[] | undefined;
}
