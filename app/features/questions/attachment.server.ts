import { z } from "zod";
import type { Seal } from "#db/sealed";
import type { Attachment } from "./attachment";
import { attachmentPlace } from "./sealed-question.server";

const StoredAttachment: z.ZodType<Attachment> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("words"), text: z.string() }),
  z.object({
    kind: z.literal("talk"),
    title: z.string(),
    them: z.string(),
    start: z.string(),
    lines: z.array(
      z.object({
        said: z.string(),
        stage: z.string().nullable(),
        reply: z.string(),
        replyStage: z.string().nullable(),
        moved: z.string(),
        isTakenBack: z.boolean(),
      }),
    ),
    ending: z.string(),
  }),
]);

/** Opens the attachment of a question; null without one. Throws if the stored text is invalid. */
export function openAttachment(
  seal: Seal,
  questionId: string,
  stored: string | null,
): Attachment | null {
  if (stored === null) return null;
  return StoredAttachment.parse(JSON.parse(seal.open(attachmentPlace(questionId), stored)));
}
