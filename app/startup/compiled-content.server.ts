import { readFile, writeFile } from "node:fs/promises";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { getCourse } from "~/features/lessons/lessons.server";
import { env } from "~/env.server";
import { getLibrary } from "~/features/library/library.server";
import { log } from "~/log.server";
import { compiledContent, useBuiltContent, type CompiledMdx } from "~/content/mdx.server";

const file = "build/content.json";

/** Compiles everything in content/ and keeps the result beside the build. */
export async function prepareContent() {
  await warmUp();
  await writeFile(file, JSON.stringify(await compiledContent()));
}

/**
 * Takes over what the build compiled, then reads all content, so the first request finds it ready.
 * In development nothing is taken over, because the code that compiled it may have changed; and a
 * broken text does not stop the server: the log names it, and it is read again once it is mended.
 */
export async function useContentStore() {
  if (env.isDevelopment) {
    warmUp().catch((error: unknown) => log.error({ err: error }, "content cannot be read"));
    return;
  }
  const stored = await readFile(file, "utf8").catch(() => null);
  if (stored) useBuiltContent(JSON.parse(stored) as CompiledMdx[]);
  await warmUp();
}

async function warmUp() {
  await Promise.all([getCourse(), listDialogues(), getLibrary()]);
}
