import { z } from "zod";
import { clearSessionHeaders } from "~/features/accounts/session/session-cookies.server";
import { readSignedCookie, signedCookie } from "~/features/accounts/session/signed-cookie.server";
import { clearTraces } from "~/features/safety/leave.server";
import { cookieName } from "~/http/cookies.server";
import { minute, second } from "~/time";
import type { Receipt } from "./erase-account.server";

const name = cookieName("gone");

const Stored = z.object({
  at: z.number(),
  proof: z.string(),
  erased: z.array(z.object({ title: z.string(), count: z.number() })),
  isDone: z.boolean(),
});

/** The headers that sign the browser out and carry the receipt to the next page, for ten minutes. */
export function receiptHeaders(receipt: Receipt) {
  const headers = clearTraces(clearSessionHeaders());
  // It would also clear the receipt.
  headers.delete("Clear-Site-Data");
  const value = Buffer.from(JSON.stringify(receipt)).toString("base64url");
  headers.append("Set-Cookie", signedCookie(name, value, (10 * minute) / second));
  return headers;
}

/** The receipt that the browser carries, or null. */
export function readReceipt(request: Request): Receipt | null {
  const value = readSignedCookie(request, name);
  if (!value) return null;
  return Stored.parse(JSON.parse(Buffer.from(value, "base64url").toString()));
}
