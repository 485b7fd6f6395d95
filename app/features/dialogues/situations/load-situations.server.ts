import type { Db } from "#db/database";
import type { ViewerAccount } from "~/features/membership/viewer.server";
import { closedReason } from "~/features/membership/access";
import { practiceStates } from "../talk/attempt-history.server";
import { dialogueIdOf, situationContent } from "./situation";
import { listSituations } from "./situations.server";
import { listTemplates, titleOf } from "./templates.server";

/** Why own situations are closed to this member, or null. */
export function whyClosed({ standing }: ViewerAccount, now: number) {
  const { grants, safety } = standing;
  return closedReason(situationContent, { grants }, safety, now);
}

/**
 * The member's situations and the templates for another one. While they are closed, a situation has no
 * word of the member's: it can only be erased.
 */
export async function loadSituations(db: Db, account: ViewerAccount, now: number) {
  const closed = whyClosed(account, now);
  const [templates, situations] = await Promise.all([
    listTemplates(account.track),
    listSituations(db, account.id),
  ]);
  const states = await practiceStates(
    db,
    account.id,
    situations.map(({ id }) => dialogueIdOf(id)),
  );
  const titles = new Map(templates.map(({ id, title }) => [id, title]));
  return {
    closed,
    templates: closed ? [] : templates.map(({ id, title, summary }) => ({ id, title, summary })),
    situations: situations.map((situation) => {
      const { id, template, says } = situation;
      const title = titles.get(template);
      return {
        id,
        template,
        isOpen: !closed && title !== undefined,
        title: closed || !title ? (title ?? "A situation of yours") : titleOf(title, situation),
        says: closed ? null : says,
        state: states.get(dialogueIdOf(id)) ?? null,
      };
    }),
  };
}

/** The titles of the dialogues that the member's situations make, by id. */
export async function ownTitles(db: Db, account: Pick<ViewerAccount, "id" | "track">) {
  const [templates, situations] = await Promise.all([
    listTemplates(account.track),
    listSituations(db, account.id),
  ]);
  return new Map(
    situations.flatMap((situation) => {
      const template = templates.find(({ id }) => id === situation.template);
      return template ? [[dialogueIdOf(situation.id), titleOf(template.title, situation)]] : [];
    }),
  );
}
