import { domainToASCII } from "node:url";
import { z } from "zod";
import type { Db } from "#db/database";
import { todayPath } from "~/http/paths";
import { sendMail } from "~/mail/mail.server";
import { findTimeZone } from "~/time";
import { timeZoneOf } from "./time-zone.server";
import { aliasLength, countries, tracks } from "./profile";

/** An email address in lower case, as it is saved and compared. */
export const EmailAddress = z
  .string({ error: "Type your email address." })
  .trim()
  .toLowerCase()
  .max(254, "That is longer than any address.")
  .transform(withAsciiDomain)
  .pipe(z.email("That address looks unfinished. It needs an @ and what comes after it."));

/** "jo@bücher.example" becomes "jo@xn--bcher-kva.example", as mail servers know it. */
function withAsciiDomain(address: string) {
  const at = address.lastIndexOf("@");
  const domain = at < 1 ? "" : domainToASCII(address.slice(at + 1));
  return domain === "" ? address : `${address.slice(0, at)}@${domain}`;
}

/** What people may say about themselves and change. It must not include the role. */
export const Profile = z.object({
  alias: z
    .string({ error: "Choose an alias." })
    .trim()
    .min(aliasLength.min, `Use at least ${aliasLength.min} characters.`)
    .max(aliasLength.max, `Use at most ${aliasLength.max} characters.`)
    .refine((alias) => !alias.includes("@"), "Choose an alias, not an email address.")
    .refine((alias) => !/\p{Cc}|\p{Cf}/u.test(alias), "Use letters, numbers and spaces."),
  country: z.enum(
    countries.map(({ code }) => code),
    { error: "Choose where you live." },
  ),
  track: z.enum(
    tracks.map(({ code }) => code),
    { error: "Choose what fits best. “I’m not sure” is fine." },
  ),
  timeZone: z
    .string()
    .refine((name) => findTimeZone(name) !== null, "Choose a time zone from the list.")
    .optional(),
  /** Off by default, because someone else may read the person's mail. */
  replyMail: z.boolean().default(false),
});

export async function changeProfile(db: Db, accountId: string, profile: z.infer<typeof Profile>) {
  const { alias, country, timeZone, track, replyMail } = profile;
  const zone = timeZone && { time_zone: findTimeZone(timeZone) };
  await db
    .updateTable("account")
    .set({ alias, country, ...zone, track, reply_mail: Number(replyMail), updated_at: Date.now() })
    .where("id", "=", accountId)
    .execute();
}

export async function getProfile(db: Db, accountId: string) {
  const { reply_mail, time_zone, ...profile } = await db
    .selectFrom("account")
    .select(["alias", "country", "time_zone", "track", "reply_mail"])
    .where("id", "=", accountId)
    .executeTakeFirstOrThrow();
  const timeZone = timeZoneOf({ time_zone, country: profile.country });
  return { ...profile, timeZone, replyMail: reply_mail === 1 };
}

/** Adds a mail about a reply, if the account's owner said that such a mail is safe for them. */
export async function mailAboutReply(db: Db, accountId: string) {
  const account = await db
    .selectFrom("account")
    .select(["email", "reply_mail"])
    .where("id", "=", accountId)
    .executeTakeFirst();
  if (account?.reply_mail !== 1) return;
  await sendMail(db, { to: account.email, kind: "new-reply", path: todayPath, accountId });
}
