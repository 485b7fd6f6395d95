import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { drawDialogue } from "./dialogue-map";
import { sceneOf } from "./talks/read-path";
import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";

const usage = [
  "Usage: npm run content -- map ID [FILE.svg], such as: npm run content -- map the-ride-home",
  "       npm run content -- read ID [--path LINE,LINE,…]",
].join("\n");

/** Draws one dialogue for its author and prints the path of the picture. */
export async function drawMap([id, file = `var/${id}.svg`]: string[]) {
  const dialogue = await findOrList(id);
  if (!dialogue) return;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, drawDialogue(dialogue.title, dialogue.script));
  console.log(`Drawn: ${file}`);
}

/** Prints one path through a dialogue as a scene. */
export async function readPath([id, flag, lines = ""]: string[]) {
  const dialogue = await findOrList(id);
  if (!dialogue) return;
  try {
    const steps = flag === "--path" ? lines.split(",").filter(Boolean) : [];
    console.log(sceneOf(dialogue, steps));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function findOrList(id: string | undefined) {
  const dialogues = await readDialogues("content/dialogues");
  const dialogue = dialogues.find((one) => one.id === id);
  if (dialogue) return dialogue;
  const known = dialogues.map((one) => `  ${one.id}`).sort();
  const wrong = id ? `There is no conversation “${id}”.` : usage;
  console.error([wrong, "The conversations are:", ...known].join("\n"));
  process.exitCode = 1;
  return null;
}
