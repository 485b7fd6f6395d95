import type { Db } from "#db/database";
import { cookieName, preferenceCookie, readCookie } from "~/http/cookies.server";
import type { CrisisHelp } from "./crisis";
import { crisisFor, isCountry, listCountries } from "./crisis.server";

const defaultCountry = "us";
const countryCookie = cookieName("place");

/** Where the reader lives: their account says, else their browser, else the country most come from. */
export function countryOf(request: Request, account: { country: string } | null) {
  const place = account?.country ?? readCookie(request, countryCookie);
  return isCountry(place) ? place : defaultCountry;
}

/** Help for this reader's country, as every page shows it. */
export function crisisHelp(request: Request, account: { country: string } | null): CrisisHelp {
  return { contacts: crisisFor(countryOf(request, account)), countries: listCountries() };
}

/** Remembers the country: on the account of someone who is signed in, else in their browser alone. */
export async function saveCountry(db: Db, account: { id: string } | null, country: string) {
  if (!account) return new Headers({ "Set-Cookie": preferenceCookie(countryCookie, country) });
  await db.updateTable("account").set({ country }).where("id", "=", account.id).execute();
  return new Headers();
}
