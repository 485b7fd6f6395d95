import { cachedMarkup } from "~/http/page-cache.server";
import type { CrisisContacts, CrisisNeed } from "./crisis";
import { HelpLine } from "./help-line";

const places = /<span data-help="([\w-]+)"><\/span>/g;

/** Replaces each `<Help need="…" />` of a text with the helpline of the viewer's country. */
export function fillHelpLines(html: string, contacts: CrisisContacts) {
  return html.replace(places, (_, need: string) =>
    cachedMarkup(HelpLine, { need: need as CrisisNeed | "emergency", contacts }),
  );
}
