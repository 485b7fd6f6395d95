import "./search.css";
import { searchPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { longestQuery } from "./search-query";

interface SearchFormProps {
  query?: string;
  /** True where search is not the purpose of the page. */
  isQuiet?: boolean;
}

export function SearchForm({ query, isQuiet = false }: SearchFormProps) {
  return (
    <search>
      <form method="get" action={searchPath} className="search-form">
        <InputField
          id="q"
          name="q"
          type="search"
          label="What are you looking for?"
          hint="We don’t save what you type. Your browser’s history may."
          defaultValue={query}
          maxLength={longestQuery}
          autoComplete="off"
          enterKeyHint="search"
        />
        <Button variant={isQuiet ? "quiet" : "primary"}>Search</Button>
      </form>
    </search>
  );
}
