import type { Db } from "#db/database";
import { cookieName, preferenceCookie, readCookie } from "~/http/cookies.server";
import type { CrisisHelp } from "./crisis";
import { crisisFor, isCountry, listCountries } from "./crisis-contacts.server";

const defaultCountry = "us";
const countryCookie = cookieName("place");

/** The country from the account, else from the cookie, else the first country of the list. */
export function countryOf(request: Request, account: { country: string } | null) {
  const place = account?.country ?? readCookie(request, countryCookie);
  return isCountry(place) ? place : defaultCountry;
}

/** The crisis contacts of the viewer's country, and the countries to choose from. */
export function crisisHelp(request: Request, account: { country: string } | null): CrisisHelp {
  return { contacts: crisisFor(countryOf(request, account)), countries: listCountries() };
}

/** Saves the country: on the account if there is one, else in a cookie. */
export async function saveCountry(db: Db, account: { id: string } | null, country: string) {
  if (!account) return new Headers({ "Set-Cookie": preferenceCookie(countryCookie, country) });
  await db.updateTable("account").set({ country }).where("id", "=", account.id).execute();
  return new Headers();
}
