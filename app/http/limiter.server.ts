import { createHmac } from "node:crypto";
import { isIPv6 } from "node:net";
import type { ExpressionBuilder } from "kysely";
import type { Db } from "#db/database";
import type { Database } from "#db/schema";
import { env } from "~/env.server";
import { minute, second } from "~/time";

interface Limit {
  name: string;
  tries: number;
  window: number;
  /** Whether every try begins the window anew, so that no window anywhere holds more than `tries`. */
  isSliding: boolean;
}

export const limits = {
  account: { name: "account", tries: 10, window: 3 * minute, isSliding: true },
  /** Of someone signed in, so that tries from outside cannot keep them from their own settings. */
  confirmation: { name: "confirmation", tries: 10, window: 3 * minute, isSliding: true },
  client: { name: "client", tries: 100, window: minute, isSliding: false },
  newAccounts: { name: "new-accounts", tries: 100, window: minute, isSliding: false },
  mailRequests: { name: "mail-requests", tries: 100, window: minute, isSliding: false },
  mail: { name: "mail", tries: 5, window: 10 * minute, isSliding: true },
  secondFactor: { name: "second-factor", tries: 5, window: 3 * minute, isSliding: true },
  /** A code of the second factor holds for a minute and a half; no longer than that can it be repeated. */
  code: { name: "code", tries: 1, window: 2 * minute, isSliding: false },
} satisfies Record<string, Limit>;

/**
 * Counts one try and returns null, or returns the seconds to wait when there were too many. It counts
 * before the work it guards, in one statement, so a hundred tries at once are counted as a hundred.
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

/** Forgets the tries of someone who has proved who they are. */
export async function forgiveTries(db: Db, limit: Limit, subject: string) {
  await db.deleteFrom("rate_limit").where("key", "=", keyOf(limit, subject)).execute();
}

/**
 * Where a request comes from. The server sets the header itself, from the connection or from the
 * proxy it was told to trust, and drops any that arrives from outside.
 */
export function clientOf(request: Request) {
  const address = request.headers.get("x-client-address") ?? "";
  const mapped = address.replace(/^::ffff:(?=\d+\.)/i, "");
  return isIPv6(mapped) ? networkOf(mapped) : mapped;
}

// One household or server has a whole /64 to take addresses from, so it counts as one client.
function networkOf(address: string) {
  const [head = "", tail] = address.split("::");
  const left = head.split(":").filter(Boolean);
  const right = tail?.split(":").filter(Boolean) ?? [];
  const groups = [
    ...left,
    ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"),
    ...right,
  ];
  return groups.slice(0, 4).join(":").toLowerCase();
}

function keyOf(limit: Limit, subject: string) {
  return createHmac("sha256", env.sessionSecret)
    .update(`${limit.name}:${subject}`)
    .digest("base64url");
}

function whenOver(eb: ExpressionBuilder<Database, "rate_limit">, now: number) {
  return eb.case().when("rate_limit.resets_at", "<=", now);
}
