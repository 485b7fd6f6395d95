import { db } from "~/db.server";
import { env } from "~/env.server";
import { readAccount } from "~/features/membership/reader.server";
import { fillHelpLines } from "~/features/safety/help-line.server";
import { crisisHelp } from "~/features/safety/place.server";
import type { ProseFile } from "~/content/text-files.server";
import { keepContent } from "~/content/read-when-changed.server";
import { readLibrary, type Library } from "./read-library.server";
import { isReviewed } from "~/content/review";

/** What there is to read beside the course, as it stands on disk. */
export const getLibrary = keepContent(() => readLibrary("content").then(withoutDrafts));

/** A text as this reader sees it: with the helplines of their country, and the sources it cites. */
export async function proseFor(request: Request, text: ProseFile) {
  const account = await readAccount(db, request);
  const { references } = await getLibrary();
  return {
    html: fillHelpLines(text.html, crisisHelp(request, account).contacts),
    sources: text.sources.flatMap((id) => references.get(id) ?? []),
  };
}

// Where a clinician must have read a text first, one that nobody has read does not exist.
function withoutDrafts(all: Library): Library {
  if (!env.requiresReview) return all;
  return {
    ...all,
    guides: all.guides.filter(isReviewed),
    articles: all.articles.filter(isReviewed),
    tonight: all.tonight.filter(isReviewed),
    pages: all.pages.filter(({ reviewedBy }) => !reviewedBy || isReviewed({ reviewedBy })),
  };
}
