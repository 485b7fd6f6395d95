import { readFile, writeFile } from "node:fs/promises";
import { listDialogues } from "~/features/dialogues/dialogues.server";
import { getCourse } from "~/features/lessons/lessons.server";
import { getLibrary } from "./library.server";
import { compiledContent, useBuiltContent, type CompiledMdx } from "./mdx.server";

const file = "build/content.json";

/** Compiles everything in content/ and keeps the result beside the build. */
export async function prepareContent() {
  await warmUp();
  await writeFile(file, JSON.stringify(await compiledContent()));
}

/** Takes over what the build compiled, then reads all content, so the first request finds it ready. */
export async function useContentStore() {
  const stored = await readFile(file, "utf8").catch(() => null);
  if (stored) useBuiltContent(JSON.parse(stored) as CompiledMdx[]);
  await warmUp();
}

async function warmUp() {
  await Promise.all([getCourse(), listDialogues(), getLibrary()]);
}
