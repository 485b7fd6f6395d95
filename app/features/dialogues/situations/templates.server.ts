import { data } from "@remix-run/node";
import type { Db } from "#db/database";
import type { Track } from "#db/schema";
import { readWhenChanged } from "~/content/read-when-changed.server";
import { onlyReviewed } from "../dialogues.server";
import { readDialogues, type Dialogue } from "../script/read-dialogues.server";
import { fillTemplate } from "./fill-template";
import { dialogueIdOf, situationContent, situationIdIn, type Situation } from "./situation";
import { findSituation } from "./situations.server";

const listAll = readWhenChanged(() => readDialogues("content/situations").then(onlyReviewed));

/** The templates of a member's track. */
export async function listTemplates(track: Track) {
  return (await listAll()).filter(({ tracks }) => tracks.includes(track));
}

/** One of the templates of a track. Throws a 404 response if there is none. */
export async function getTemplate(track: Track, id: string) {
  const template = (await listTemplates(track)).find((one) => one.id === id);
  if (!template) throw data(null, { status: 404 });
  return template;
}

/** The dialogue that one of the member's situations makes, or null if there is none with this id. */
export async function findOwnDialogue(
  db: Db,
  reader: { id: string; track: Track } | null,
  dialogueId: string | undefined,
) {
  const id = situationIdIn(dialogueId ?? "");
  const situation = id && reader ? await findSituation(db, reader.id, id) : null;
  if (!situation || !reader) return null;
  const template = (await listTemplates(reader.track)).find((one) => one.id === situation.template);
  return template ? dialogueOf(template, situation) : null;
}

/** A template with a member's settings. A change of them makes another version. */
export function dialogueOf(template: Dialogue, situation: Situation): Dialogue {
  const { access, safety } = situationContent;
  return {
    ...template,
    access,
    safety,
    id: dialogueIdOf(situation.id),
    version: template.version + (situation.edits ? `.${situation.edits}` : ""),
    title: titleOf(template.title, situation),
    script: fillTemplate(template.script, situation),
    wants: template.wants && fillTemplate(template.wants, situation),
    pathNotes: fillTemplate(template.pathNotes, situation),
  };
}

/** "Late and drunk: Sam" */
export function titleOf(templateTitle: string, { name }: Pick<Situation, "name">) {
  return `${templateTitle}: ${name}`;
}
