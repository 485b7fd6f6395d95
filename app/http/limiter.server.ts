import { createHmac } from "node:crypto";
import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/database";
import type { Database } from "#db/schema";
import { env } from "~/env.server";
import { hour, minute, second } from "~/time";
import { clientNetwork } from "./guard-request.server";

interface Limit {
  name: string;
  tries: number;
  /** In milliseconds. */
  window: number;
  /** Whether each try restarts the window. Then no period of this length holds more than `tries`. */
  isSliding: boolean;
}

export const limits = {
  account: { name: "account", tries: 10, window: 3 * minute, isSliding: true },
  /** For members who are signed in. A stranger's tries at the same account do not count here. */
  confirmation: { name: "confirmation", tries: 10, window: 3 * minute, isSliding: true },
  client: { name: "client", tries: 100, window: minute, isSliding: false },
  newAccounts: { name: "new-accounts", tries: 100, window: minute, isSliding: false },
  mailRequests: { name: "mail-requests", tries: 100, window: minute, isSliding: false },
  mail: { name: "mail", tries: 5, window: 10 * minute, isSliding: true },
  /** By account. Each of these sends a warning to the old address. */
  addressChanges: { name: "address-changes", tries: 5, window: 10 * minute, isSliding: true },
  secondFactor: { name: "second-factor", tries: 5, window: 3 * minute, isSliding: true },
  /** Tries at the code of a mail, by the browser that asked for the mail. */
  mailedCode: { name: "mailed-code", tries: 5, window: 10 * minute, isSliding: true },
  /** A challenge for a passkey is valid for ten minutes, so this window prevents using it twice. */
  passkeyChallenge: { name: "passkey", tries: 1, window: 11 * minute, isSliding: false },
  /** A code of the second factor is valid for 90 seconds, so this window prevents using it twice. */
  code: { name: "code", tries: 1, window: 2 * minute, isSliding: false },
  /** Lines of a talk without an account. A network may be a room full of people. */
  visitorLines: { name: "visitor-lines", tries: 600, window: hour, isSliding: false },
  giftOrders: { name: "gift-orders", tries: 20, window: hour, isSliding: false },
  /** Tries at a gift or sponsor code. A network may be a room in which many people use theirs. */
  codes: { name: "codes", tries: 5, window: 10 * minute, isSliding: true },
  codesOfClient: { name: "codes-of-client", tries: 60, window: hour, isSliding: false },
} satisfies Record<string, Limit>;

/**
 * Counts one try. Returns null, or the seconds to wait if there were too many tries. Call it before
 * the work that it limits. One statement counts, so concurrent tries all count.
 */
export async function takeTry(db: Db, limit: Limit, subject: string, now = Date.now()) {
  const fresh = now + limit.window;
  const { count, resets_at } = await db
    .insertInto("rate_limit")
    .values({ key: keyOf(limit, subject), count: 1, resets_at: fresh })
    .onConflict((conflict) =>
      conflict.column("key").doUpdateSet({
        count: (eb) =>
          whenOver(eb, now)
            .then(1)
            .else(eb("rate_limit.count", "+", 1))
            .end(),
        resets_at: (eb) => {
          const restarted = whenOver(eb, now).then(fresh);
          const moved = limit.isSliding
            ? restarted.when("rate_limit.count", "<", limit.tries).then(fresh)
            : restarted;
          return moved.else(eb.ref("rate_limit.resets_at")).end();
        },
      }),
    )
    .returning(["count", "resets_at"])
    .executeTakeFirstOrThrow();
  return count <= limit.tries ? null : Math.ceil((resets_at - now) / second);
}

/** Deletes the counted tries of a subject who has proved who they are. */
export async function forgiveTries(db: Db, limit: Limit, subject: string) {
  await db.deleteFrom("rate_limit").where("key", "=", keyOf(limit, subject)).execute();
}

/** Who counts as one client. The server sets the header and drops one that a client sends. */
export function clientOf(request: Request) {
  return clientNetwork(request.headers.get("x-client-address") ?? "");
}

function keyOf(limit: Limit, subject: string) {
  return createHmac("sha256", env.sessionSecret)
    .update(`${limit.name}:${subject}`)
    .digest("base64url");
}

function whenOver(eb: ExpressionBuilder<Database, "rate_limit">, now: number) {
  return eb.case().when("rate_limit.resets_at", "<=", now);
}
