import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { drawDialogue } from "./dialogue-map";
import { readDialogues } from "~/features/dialogues/script/read-dialogues.server";

const usage =
  "Usage: npm run content -- map ID [FILE.svg], such as: npm run content -- map the-ride-home";

/** Draws one dialogue for its author and prints the path of the picture. */
export async function drawMap([id, file = `var/${id}.svg`]: string[]) {
  const dialogues = await readDialogues("content/dialogues");
  const dialogue = dialogues.find((one) => one.id === id);
  if (!dialogue) {
    const known = dialogues.map((one) => `  ${one.id}`).sort();
    const wrong = id ? `There is no conversation “${id}”.` : usage;
    console.error([wrong, "The conversations are:", ...known].join("\n"));
    process.exitCode = 1;
    return;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, drawDialogue(dialogue.title, dialogue.script));
  console.log(`Drawn: ${file}`);
}
