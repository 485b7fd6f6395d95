import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { recordSessionUse } from "~/features/accounts/session/session-use.server";
import { readSession, requireAccount } from "~/features/membership/reader.server";
import { findDialogueFor } from "./dialogues.server";
import { renewLapsed, requireAccess } from "~/features/membership/gate.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { readProgress } from "~/features/lessons/progress.server";
import { gatedDialogue } from "./dialogues.server";

/** The dialogue of this id and who asks for it. Throws unless it is open to them, and they have an account. */
export async function openDialogue(request: Request, id: string | undefined) {
  const session = await readSession(db, request);
  // A move in a conversation loads no page, and no other loader would record it.
  if (session) recordSessionUse(db, session);
  const reader = session?.account ?? null;
  const dialogue = await findDialogueFor(reader, id);
  if (!dialogue) throw data(null, { status: 404 });
  const content = await gatedDialogue(dialogue);
  const progress =
    reader && content.readFirst.length > 0 ? await readProgress(db, reader.id) : null;
  const hasRead = progress ? hasReadIn(progress) : undefined;
  requireAccess(await renewLapsed(db, { account: reader, content, hasRead }));
  // Also where anyone may read, practicing needs a place to be kept.
  return { dialogue, account: reader ?? (await requireAccount(db, request)) };
}
