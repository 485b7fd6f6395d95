import { readFile, writeFile } from "node:fs/promises";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { getCourse } from "~/features/lessons/lessons.server";
import { env } from "~/env.server";
import { getLibrary } from "~/features/library/library.server";
import { log } from "~/log.server";
import { listBuiltTexts, loadBuiltTexts, type BuiltText } from "~/content/mdx.server";

const file = "build/content.json";

/** Compiles every text in content/ and saves the result with the build. */
export async function compileContent() {
  await readAll();
  await writeFile(file, JSON.stringify(await listBuiltTexts()));
}

/**
 * Loads the texts that the build compiled and reads all content, so the first request finds it in
 * memory. Development compiles everything itself, because the code that compiles may have changed. A
 * broken text does not stop a development server: it is logged, and read again after its next change.
 */
export async function loadContent() {
  if (env.isDevelopment) {
    readAll().catch((error: unknown) => log.error({ err: error }, "content cannot be read"));
    return;
  }
  const built = await readFile(file, "utf8").catch(() => null);
  if (built) loadBuiltTexts(JSON.parse(built) as BuiltText[]);
  await readAll();
}

async function readAll() {
  await Promise.all([getCourse(), listDialogues(), getLibrary()]);
}
