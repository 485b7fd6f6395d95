import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { readAccount, requireAccount } from "~/features/membership/reader.server";
import { findDialogueFor } from "./dialogues.server";
import { requireAccess } from "~/features/membership/gate.server";
import { hasReadIn } from "~/features/lessons/next-step";
import { progressOf } from "~/features/lessons/progress.server";
import { gatedDialogue } from "./gated-dialogues.server";

/** The dialogue of this id and who asks for it. Throws unless it is open to them, and they have an account. */
export async function openDialogue(request: Request, id: string | undefined) {
  const reader = await readAccount(db, request);
  const dialogue = await findDialogueFor(reader, id);
  if (!dialogue) throw data(null, { status: 404 });
  const content = await gatedDialogue(dialogue);
  const progress = reader && content.readFirst.length > 0 ? await progressOf(db, reader.id) : null;
  const hasRead = progress ? hasReadIn(progress) : undefined;
  await requireAccess(db, { account: reader, content, hasRead });
  // Also where anyone may read, practicing needs a place to be kept.
  return { dialogue, account: reader ?? (await requireAccount(db, request)) };
}
