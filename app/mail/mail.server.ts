import { createHmac } from "node:crypto";
import { z } from "zod";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { defineJob, GiveUp } from "~/jobs/define-job.server";
import { deliver } from "./deliver.server";
import { mailKinds, type MailKind } from "./mail-texts.server";

interface Mail {
  to: string;
  kind: MailKind;
  /** The page that the mail links to. */
  path?: string;
  /** Adds `?token=` to the link: the token that `mailToken` makes from this id. */
  tokenId?: string;
  /** Adds the code that `mailCode` makes from `tokenId`. */
  hasCode?: boolean;
  /** Erasing this account drops the mail. */
  accountId: string;
  /** Ms since 1970. After this the mail is of no use and is not sent any more. */
  usefulUntil?: number;
}

const Payload = z.object({
  to: z.string(),
  kind: z.enum(mailKinds),
  path: z.string().nullable(),
  hasToken: z.boolean(),
  hasCode: z.boolean().default(false),
  usefulUntil: z.number().nullable(),
});

/** Delivers one mail. A mail server that does not answer costs a later try, never the mail. */
export const mailJob = defineJob({
  name: "mail",
  payload: Payload,
  effect: "outside",
  tries: 12,
  run: async (_db, { to, kind, path, hasToken, hasCode, usefulUntil }, { id, now }) => {
    if (usefulUntil !== null && now > usefulUntil) throw new GiveUp("MailTooLate");
    const token = hasToken ? `?${new URLSearchParams({ token: mailToken(id) })}` : "";
    const code = hasCode ? mailCode(id) : undefined;
    await deliver({ id, to, kind, link: path && `${env.siteUrl}${path}${token}`, code });
  },
});

/** Adds a mail in the caller's transaction: it is sent if, and only if, that commits. */
export function sendMail(db: Db, mail: Mail, now = Date.now()) {
  const { to, kind, path = null, tokenId, hasCode = false, accountId, usefulUntil = null } = mail;
  const payload = { to, kind, path, hasToken: tokenId !== undefined, hasCode, usefulUntil };
  return mailJob.add(db, payload, { id: tokenId, accountId }, now);
}

/**
 * The token in the link of the mail with this id: 144 bits that only the session secret yields. So the
 * job row need not hold it.
 */
export function mailToken(id: string) {
  return secretOf("link", id).subarray(0, 18).toString("base64url");
}

/** The eight digits in the mail with this id, in two groups. The job row need not hold them either. */
export function mailCode(id: string) {
  const digits = String(secretOf("code", id).readUIntBE(0, 6) % 1e8).padStart(8, "0");
  return `${digits.slice(0, 4)} ${digits.slice(4)}`;
}

function secretOf(what: "link" | "code", id: string) {
  return createHmac("sha256", env.sessionSecret).update(`mail ${what}:${id}`).digest();
}
