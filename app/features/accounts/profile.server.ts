import { z } from "zod";
import type { Db } from "#db/database";
import { aliasLength, countries, tracks } from "./profile";

/** What a person may say of themselves, and change. Never a role, never a name they did not choose. */
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
});

export async function changeProfile(db: Db, accountId: string, profile: z.infer<typeof Profile>) {
  const { alias, country, track } = profile;
  await db
    .updateTable("account")
    .set({ alias, country, track, updated_at: Date.now() })
    .where("id", "=", accountId)
    .execute();
}
