/** A page that readers can search for. The address is unique. */
export interface SearchPage {
  address: string;
  title: string;
  summary: string;
  /** The text of the page. Only readers who may open the page can find it by its text. */
  body: string;
}

/** An answer as the search index holds it. */
export interface IndexedAnswer {
  id: string;
  title: string;
  question: string;
  reply: string;
}

export const maxFound = 30;
export const wordsInExcerpt = 26;

/** The characters around a found word in an excerpt. They are for private use, so no text has them. */
export const foundMarks = { before: "\uE000", after: "\uE001" };
