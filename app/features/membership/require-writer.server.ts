import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { closedReason, type GatedContent } from "./access";
import { renewLapsed, requireAccess, type AccessDenied } from "./require-access.server";
import type { SenderProblem } from "./sender-notice";
import { readAccount, requireAccount, type ViewerAccount } from "./viewer.server";

type Content = Pick<GatedContent, "title" | "access" | "safety">;

/** Throws a 403 response with the reason if the account may not write this content. */
export async function requireWriting(db: Db, account: ViewerAccount, content: Content) {
  requireAccess(await renewLapsed(db, { account, content }));
}

/** Whether this account may write something new of this content. */
export function mayWrite({ standing }: ViewerAccount, content: Content, now: number) {
  return closedReason(content, standing, standing.safety, now) === null;
}

interface Sending {
  /** Null for a form that changes what the member wrote before: that stays open to them. */
  content: Content | null;
  unsaved: Unsaved;
}

/** The page that shows again what was sent, or null if nothing was. */
export type Unsaved = (problem: SenderProblem, account: ViewerAccount | null) => object | null;

/**
 * The account that sends a form. If its session or its membership has ended, throws a 403 response with
 * what was sent, so that the page can show it again; an empty form gets the usual refusal.
 */
export async function requireSender(db: Db, request: Request, { content, unsaved }: Sending) {
  const account = await readAccount(db, request);
  if (!account) {
    const page = unsaved("signed-out", null);
    if (page) throw data({ unsaved: page }, { status: 403 });
  }
  const sender = await requireAccount(db, request);
  if (content) await requireWritingOf(db, sender, content, unsaved);
  return sender;
}

/** As `requireWriting`, but the 403 holds what was sent, so that the page can show it again. */
export async function requireWritingOf(
  db: Db,
  sender: ViewerAccount,
  content: Content,
  unsaved: Unsaved,
) {
  await requireWriting(db, sender, content).catch((refusal: unknown) => {
    const { data: denied } = refusal as { data?: AccessDenied };
    const page = unsaved(denied?.reason === "membership" ? "closed" : "paused", sender);
    throw page ? data({ ...denied, unsaved: page }, { status: 403 }) : refusal;
  });
}

/**
 * Throws a 404 for a change of what the member erased elsewhere, with what was sent, so that the page can
 * offer to save it anew. It says the same if the words never were this member's.
 */
export function throwGone(unsaved: Unsaved, account: ViewerAccount): never {
  const page = unsaved("gone", account);
  throw data(page && { unsaved: page }, { status: 404 });
}
