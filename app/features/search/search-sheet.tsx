import "./search.css";
import type { ReactNode } from "react";
import { Contents, ContentsItem } from "~/ui/contents";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { useIsPublished } from "~/ui/frame/page-frame";
import { StateTag } from "~/ui/tag";
import type { ClosedReason } from "~/features/membership/access";
import { articlesPath, glossaryPath, guidesPath, lessonsPath } from "~/http/paths";
import { SearchForm } from "./search-form";

export interface SearchResult {
  address: string;
  title: string;
  summary: string;
  /** "Lesson", "Guide", "Article", "Word" … */
  label: string;
  /** Why the page is closed to this reader, or null if it is open. */
  closed: ClosedReason | null;
  excerpt: { text: string; isFound: boolean }[] | null;
}

interface SearchSheetProps {
  query: string;
  results: SearchResult[];
  /** Crisis cards, if the query calls for them. */
  cards?: ReactNode;
}

export function SearchSheet({ query, results, cards }: SearchSheetProps) {
  return (
    <div className="wrap wrap--mid pb">
      <header className="page-head">
        <h1>Search</h1>
        <SearchForm query={query} />
      </header>
      {cards}
      {query ? <Results query={query} results={results} /> : <Shelves />}
    </div>
  );
}

/** Links to the lists of texts, shown without a query. */
function Shelves() {
  const isPublished = useIsPublished();
  return (
    <section aria-labelledby="shelves">
      <h2 id="shelves" className="title-s search-count">
        Or look through
      </h2>
      <Contents>
        {shelves
          .filter(({ href }) => isPublished(href))
          .map(({ href, title, note }) => (
            <ContentsItem key={href} href={href} title={title} note={note} />
          ))}
      </Contents>
    </section>
  );
}

const shelves = [
  {
    href: lessonsPath,
    title: "All lessons",
    note: "The course from its beginning, module by module.",
  },
  { href: articlesPath, title: "Articles", note: "Short pieces drawn from the course." },
  { href: guidesPath, title: "Guides to hand on", note: "Single pages to print or to send." },
  { href: glossaryPath, title: "Words explained", note: "What a doctor or a lesson may say." },
];

function Results({ query, results }: SearchSheetProps) {
  if (results.length === 0) {
    return (
      <Empty
        title={`Nothing fits “${query}”`}
        text="Try one plain word, such as “shame,” “naloxone” or “no.” Or look through the whole course."
      >
        <Go href={lessonsPath}>All lessons</Go>
      </Empty>
    );
  }
  const many = results.length === 1 ? "One page" : `${results.length} pages`;
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="title-s search-count">
        {many} for “{query}”
      </h2>
      <Contents>
        {results.map((result) => (
          <Result key={result.address} result={result} />
        ))}
      </Contents>
    </section>
  );
}

function Result({ result }: { result: SearchResult }) {
  const { address, title, summary, label, closed, excerpt } = result;
  const words = excerpt?.map(({ text, isFound }, index) =>
    isFound ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
  );
  return (
    <ContentsItem
      href={address}
      title={title}
      note={words ?? summary}
      state={
        <>
          <span>{label}</span>
          {closed ? <StateTag icon="lock">{closedLabels[closed]}</StateTag> : null}
        </>
      }
    />
  );
}

const closedLabels: Record<ClosedReason, string> = {
  "sign-in": "Members",
  membership: "Members",
  "safety-check": "After the safety check",
  "safety-pause": "Paused",
  "read-first": "After two others",
};
