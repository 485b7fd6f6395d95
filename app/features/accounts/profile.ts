import type { Track } from "#db/schema";

/**
 * The places with known crisis numbers, in the order of the list. `timeZone` is where most people of a
 * country live, for members whose browser did not name a time zone; null for a place without a usual one.
 */
export const countries = [
  { code: "us", name: "United States", timeZone: "America/New_York" },
  { code: "ca", name: "Canada", timeZone: "America/Toronto" },
  { code: "gb", name: "United Kingdom", timeZone: "Europe/London" },
  { code: "ie", name: "Ireland", timeZone: "Europe/Dublin" },
  { code: "au", name: "Australia", timeZone: "Australia/Sydney" },
  { code: "nz", name: "New Zealand", timeZone: "Pacific/Auckland" },
  { code: "eu", name: "Another country of the European Union", timeZone: "Europe/Berlin" },
  { code: "other", name: "Somewhere else", timeZone: null },
] as const;

/** The tracks of the course. A track decides which lessons come first and which are hidden. */
export const tracks = [
  {
    code: "A",
    name: "Someone I love drinks or uses too much",
    hint: "Or takes pills in a way that harms them.",
  },
  {
    code: "B",
    name: "Someone I love depends on a prescribed medicine",
    hint: "For example a benzodiazepine, or is coming off one with a prescriber.",
  },
  {
    code: "C",
    name: "I’m not sure",
    hint: "You’ll start with talking and with safety. You can change this whenever you like.",
  },
] as const satisfies { code: Track; name: string; hint: string }[];

export const aliasLength = { min: 2, max: 40 };
export const passwordLength = { min: 8, max: 256 };
