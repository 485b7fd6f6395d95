import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import { closedReason, type ClosedReason, type GatedContent } from "~/features/membership/access";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import {
  readAccount,
  requireAccount,
  type ViewerAccount,
} from "~/features/membership/viewer.server";
import type { SenderProblem } from "./form-state";

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
  /** The page that shows again what was sent, or null if nothing was. */
  unsaved: (problem: SenderProblem, account: ViewerAccount | null) => object | null;
}

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
  if (!content) return sender;
  await requireWriting(db, sender, content).catch((refusal: unknown) => {
    const page = unsaved(needsMembership(refusal) ? "closed" : "paused", sender);
    throw page ? data({ unsaved: page }, { status: 403 }) : refusal;
  });
  return sender;
}

function needsMembership(refusal: unknown) {
  const { data: denied } = refusal as { data?: { reason?: ClosedReason } };
  return denied?.reason === "membership";
}
