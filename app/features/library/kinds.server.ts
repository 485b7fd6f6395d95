import type { ComponentType } from "react";
import { z } from "zod";
import { isoDate, reviewFields, textFields, type ProseFile } from "~/content/text-files.server";
import { articlePath, guidePath, pagePath, tonightPath } from "~/http/paths";
import { newestFirst } from "./article";
import { Arm, Trial } from "./trial";

/** Front matter that every kind has. */
interface CommonFront {
  title: string;
  summary: string;
  sources: string[];
  /** Missing where a clinician has nothing to review. */
  reviewedBy?: string;
}

/** A kind of text: one folder of files with the same front matter. */
export interface Kind<Name extends string, Schema extends z.ZodType<CommonFront>> {
  /** The content checker's word for one text. */
  name: Name;
  /** The content checker's words for a count: "1 guide", "2 guides". */
  countedAs: readonly [one: string, many: string];
  /** How many words a text may have. The content checker refuses any other length. */
  words: { least: number; most: number };
  /** The label beside the title of a search result. */
  label: string;
  addressOf: (id: string) => string;
  schema: Schema;
  /** The title of a search result. By default, the title of the text. */
  searchTitle?(front: z.infer<Schema>): string;
  /** Compares two texts for the order of lists. By default, lists follow the order of the file names. */
  compare?(one: z.infer<Schema>, other: z.infer<Schema>): number;
  /** Components that only this kind may use. */
  components?: Record<string, ComponentType<never>>;
}

function kind<Name extends string, Schema extends z.ZodType<CommonFront>>(row: Kind<Name, Schema>) {
  return row;
}

/** Every kind of text beside the course, by its folder in content/. To add a kind, add a row. */
export const textKinds = {
  guides: kind({
    name: "guide",
    countedAs: ["guide", "guides"],
    words: { least: 200, most: 400 },
    label: "Guide",
    addressOf: guidePath,
    schema: z.strictObject({ ...textFields, order: z.int().positive(), ...reviewFields }),
    compare: byOrder,
  }),
  articles: kind({
    name: "article",
    countedAs: ["article", "articles"],
    words: { least: 300, most: 700 },
    label: "Article",
    addressOf: articlePath,
    schema: z.strictObject({
      ...textFields,
      publishedOn: isoDate,
      updatedOn: isoDate.optional(),
      tags: z.array(z.string()).min(1, "name at least one tag of content/articles/tags.yaml"),
      ...reviewFields,
    }),
    compare: newestFirst,
  }),
  tonight: kind({
    name: "tonight",
    countedAs: ["page for tonight", "pages for tonight"],
    words: { least: 120, most: 300 },
    label: "For tonight",
    addressOf: tonightPath,
    schema: z.strictObject({
      ...textFields,
      /** The need in a reader's words: "I’m worn out". The title is for the tab and is less specific. */
      need: z.string().min(1),
      order: z.int().positive(),
      /** True only for a page about danger. */
      isUrgent: z.boolean(),
      ...reviewFields,
    }),
    searchTitle: ({ need }) => need,
    compare: byOrder,
  }),
  pages: kind({
    name: "page",
    countedAs: ["page", "pages"],
    words: { least: 200, most: 1000 },
    label: "Page",
    addressOf: pagePath,
    schema: z.strictObject({
      ...textFields,
      // Optional, because a clinician does not review a page about the site itself.
      reviewedBy: reviewFields.reviewedBy.optional(),
      reviewedOn: reviewFields.reviewedOn,
    }),
    components: { Trial, Arm },
  }),
};

export type TextKind = keyof typeof textKinds;

export const textFolders = Object.keys(textKinds) as TextKind[];

/** The texts of every kind. */
export type Texts = {
  [Folder in TextKind]: (z.infer<(typeof textKinds)[Folder]["schema"]> & ProseFile)[];
};

/** The row of any kind, for code that treats all kinds alike. */
export function kindOf(folder: TextKind): Kind<string, z.ZodType<CommonFront>> {
  return textKinds[folder];
}

function byOrder(one: { order: number }, other: { order: number }) {
  return one.order - other.order;
}
