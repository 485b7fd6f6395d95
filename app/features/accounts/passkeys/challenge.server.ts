import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Db } from "#db/database";
import { env } from "~/env.server";
import { limits, takeTry } from "~/http/limiter.server";
import { minute } from "~/time";

/** How long a page with a button for a passkey works. */
const lifetime = 10 * minute;

/** The holder of the challenges on the sign-in page, which sets no cookie to tell browsers apart. */
export const anyBrowser = "sign-in";

/**
 * A challenge for a device to sign: random, with the time and a signature of ours, so that nothing is
 * saved when a page is shown. `holder` names who may use it: `anyBrowser`, a session or an account.
 */
export function newChallenge(holder: string, now = Date.now()) {
  const random = randomBytes(24).toString("base64url");
  const start = `${now.toString(36)}.${random}`;
  return Buffer.from(`${start}.${signatureOf(start, holder)}`).toString("base64url");
}

/** Whether this is a challenge of ours for this holder that is not too old. Each one works once. */
export async function consumeChallenge(
  db: Db,
  challenge: string,
  holder: string,
  now = Date.now(),
) {
  const [time = "", random = "", signature = ""] = Buffer.from(challenge, "base64url")
    .toString()
    .split(".");
  const expected = Buffer.from(signatureOf(`${time}.${random}`, holder));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  if (now - Number.parseInt(time, 36) > lifetime) return false;
  return (await takeTry(db, limits.passkeyChallenge, random, now)) === null;
}

function signatureOf(start: string, holder: string) {
  return createHmac("sha256", env.sessionSecret)
    .update(`passkey:${holder}:${start}`)
    .digest("base64url");
}
