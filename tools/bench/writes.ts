import { post } from "./load.ts";
import type { Visitor } from "./members.ts";

/** Marks the lesson at `url` read, then not read, so that every request of the pair changes the row. */
export function markingReadAndBack(url: URL, { cookie }: Visitor) {
  return [post(url, cookie, { intent: "read" }), post(url, cookie, { intent: "reopen" })];
}
