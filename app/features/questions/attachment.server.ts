import { z } from "zod";
import type { Attachment } from "./attachment";

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

/** The attachment of a question, or null without one. Throws if the stored text is invalid. */
export function parseAttachment(stored: string | null): Attachment | null {
  return stored === null ? null : StoredAttachment.parse(JSON.parse(stored));
}
