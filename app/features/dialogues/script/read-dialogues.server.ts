import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Track } from "#db/schema";
import type { SafetyKind } from "~/features/safety/what-opens";
import { parseFrontMatter } from "~/content/front-matter.server";
import { compileMdx } from "~/content/mdx.server";
import type { DialogueScript } from "./dialogue";
import type { Guard } from "./guard";
import { DialogueFile, themes, type Theme } from "./dialogue-script.server";

export interface Dialogue {
  /** The file's name, and the key in dialogue_attempt. */
  id: string;
  title: string;
  summary: string;
  theme: Theme;
  access: "free" | "members";
  /** Decides what the result of the safety check opens. */
  safety: SafetyKind;
  tracks: Track[];
  /** module/lesson, as in a lesson's address. */
  lesson: string;
  reviewedBy: string;
  script: DialogueScript;
  /** What the loved one wants, for the cue card. Null: not a scene for two people to rehearse. */
  wants: string | null;
  /** A hash of the script. Open attempts of another version cannot continue. */
  version: string;
  /** Paragraphs for the debriefs of some talks only. */
  pathNotes: { if: Guard; text: string }[];
  /** The author's text for the debrief, as HTML. */
  debrief: string;
}

/**
 * Every dialogue file of a folder, by theme and then by title.
 * Throws when any has mistakes, naming file, line and key of each.
 */
export async function readDialogues(folder: string): Promise<Dialogue[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".mdx"));
  const read = await Promise.allSettled(files.map((file) => readDialogue(folder, file)));
  const failures = read.flatMap((result) =>
    result.status === "rejected" ? [messageOf(result.reason)] : [],
  );
  if (failures.length > 0) throw new Error(failures.join("\n"));
  return read
    .flatMap((result) => (result.status === "fulfilled" ? [result.value] : []))
    .sort(byThemeAndTitle);
}

async function readDialogue(folder: string, file: string): Promise<Dialogue> {
  const { frontMatter, parts } = await compileMdx(path.resolve(folder, file));
  const { title, summary, theme, access, safety, tracks, lesson, reviewedBy, ...rest } =
    parseFrontMatter(DialogueFile, frontMatter, `${folder}/${file}`);
  const { reviewedOn: _, debrief: pathNotes, wants = null, ...script } = rest;
  return {
    id: path.basename(file, ".mdx"),
    title,
    summary,
    theme,
    access,
    safety,
    tracks,
    lesson,
    reviewedBy,
    script,
    wants,
    version: versionOf(script),
    pathNotes,
    debrief: parts.map((part) => (part.kind === "html" ? part.html : "")).join("\n"),
  };
}

// Hashes only the script, so a change in the debrief's text does not end open talks.
function versionOf(script: DialogueScript) {
  return createHash("sha256").update(JSON.stringify(script)).digest("hex").slice(0, 12);
}

function byThemeAndTitle(one: Dialogue, other: Dialogue) {
  const byTheme = themes.indexOf(one.theme) - themes.indexOf(other.theme);
  return byTheme || one.title.localeCompare(other.title, "en");
}

function messageOf(reason: unknown) {
  return reason instanceof Error ? reason.message : String(reason);
}
