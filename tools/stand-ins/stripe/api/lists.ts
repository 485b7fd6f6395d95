import type { StripeObject } from "../objects.ts";
import { noSuch } from "./failures.ts";

export interface PageParams {
  limit: number;
  starting_after?: string | undefined;
  ending_before?: string | undefined;
  created?: number | CreatedRange | undefined;
}

interface CreatedRange {
  gt?: number | undefined;
  gte?: number | undefined;
  lt?: number | undefined;
  lte?: number | undefined;
}

interface Listed extends StripeObject {
  id: string;
  created?: number;
}

/** Returns one page of the objects as a Stripe list, newest first. `oldestFirst` has all of them. */
export function listPage<Member extends Listed>(
  url: string,
  oldestFirst: Iterable<Member>,
  params: PageParams,
) {
  const all = [...oldestFirst].reverse().filter((member) => isWithin(member, params.created));
  if (params.ending_before) {
    const end = positionOf(all, params.ending_before, "ending_before");
    const start = Math.max(0, end - params.limit);
    return list(url, all.slice(start, end), start > 0);
  }
  const start = params.starting_after
    ? positionOf(all, params.starting_after, "starting_after") + 1
    : 0;
  const end = start + params.limit;
  return list(url, all.slice(start, end), end < all.length);
}

/** Returns a Stripe list that has all of its members on one page. */
export function wholeList<Member>(url: string, members: Member[]) {
  return list(url, members, false);
}

function list<Member>(url: string, data: Member[], has_more: boolean) {
  return { object: "list" as const, data, has_more, url };
}

function positionOf(all: Listed[], id: string, param: string) {
  const position = all.findIndex((member) => member.id === id);
  if (position < 0) throw noSuch("object", id, param);
  return position;
}

function isWithin(member: Listed, created: PageParams["created"]) {
  if (created === undefined || member.created === undefined) return true;
  if (typeof created === "number") return member.created === created;
  const { gt = -Infinity, gte = -Infinity, lt = Infinity, lte = Infinity } = created;
  const at = member.created;
  return at > gt && at >= gte && at < lt && at <= lte;
}
