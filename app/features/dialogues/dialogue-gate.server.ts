import { data, type LoaderFunctionArgs } from "@remix-run/node";
import type { Db } from "#db/database";
import { recordSessionUse } from "~/features/accounts/session/session-use.server";
import { readSession, requireAccount } from "~/features/membership/viewer.server";
import { renewLapsed, requireAccess } from "~/features/membership/require-access.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { situationIdIn } from "./situations/situation";
import { findOwnDialogue } from "./situations/templates.server";
import { findDialogueFor, gatedDialogue } from "./dialogues.server";

type RouteArgs = Pick<LoaderFunctionArgs, "request" | "params">;

/**
 * Returns the dialogue at this address and the account that asks for it. Throws a 404 response if there
 * is no such dialogue, a 403 response if it is closed, and a redirect to sign-in without an account.
 */
export async function requireDialogue(db: Db, { request, params }: RouteArgs) {
  const session = await readSession(db, request);
  // A move in a conversation loads no page, and no other loader would record it.
  if (session) recordSessionUse(db, session);
  const reader = session?.account ?? null;
  const dialogue =
    (await findOwnDialogue(db, reader, params.id)) ?? (await findDialogueFor(reader, params.id));
  if (!dialogue) throw data(null, { status: 404 });
  // A member's own situation belongs to no place in the course, so no lesson has to come before it.
  const content = situationIdIn(dialogue.id)
    ? { ...dialogue, readFirst: [] }
    : await gatedDialogue(dialogue);
  const progress =
    reader && content.readFirst.length > 0 ? await readProgress(db, reader.id) : null;
  const hasRead = progress ? hasReadIn(progress) : undefined;
  requireAccess(await renewLapsed(db, { account: reader, content, hasRead }));
  // A free dialogue needs an account too, because an attempt is saved with it.
  return { dialogue, account: reader ?? (await requireAccount(db, request)) };
}
