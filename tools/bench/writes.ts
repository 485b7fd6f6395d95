import { post } from "./load.ts";
import type { Visitor } from "./members.ts";

/** Marks the lesson at `url` as read, then as not read, so that every request changes the row. */
export function markingReadAndBack(url: URL, { cookie }: Visitor) {
  return [post(url, cookie, { intent: "read" }), post(url, cookie, { intent: "reopen" })];
}
