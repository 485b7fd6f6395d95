import "./search.css";
import type { ReactNode } from "react";
import { Contents, ContentsItem } from "~/ui/contents";
import { Empty } from "~/ui/empty";
import { Go } from "~/ui/go";
import { StateTag } from "~/ui/tag";
import type { ClosedReason } from "~/features/membership/access";
import { crisisPath, lessonsPath, newQuestionPath } from "~/http/paths";
import { SearchForm } from "./search-form";
import { BrowseLinks } from "./browse-links";

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
  /** Crisis cards and notes, if the query calls for them. */
  children?: ReactNode;
}

export function SearchSheet({ query, results, children }: SearchSheetProps) {
  return (
    <div className="wrap wrap--mid pb">
      <header className="page-head">
        <h1>Search</h1>
        <SearchForm query={query} />
      </header>
      {children}
      {query ? <Results query={query} results={results} /> : <BrowseLinks />}
    </div>
  );
}

function Results({ query, results }: SearchSheetProps) {
  if (results.length === 0) {
    return (
      <>
        <Empty
          title={`We found nothing for “${query}”`}
          text="Try one plain word, such as “money” or “overdose.” You can also ask us, or look through the course. If this can’t wait, see who to call."
        >
          <Go href={newQuestionPath()}>Ask an expert</Go>
          <Go href={crisisPath}>Who to call</Go>
          <Go href={lessonsPath}>All lessons</Go>
        </Empty>
        <BrowseLinks />
      </>
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
  "off-track": "Not part of your course",
};
