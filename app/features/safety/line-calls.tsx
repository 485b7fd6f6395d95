import { ButtonLink } from "~/ui/forms/button";
import { CallLink } from "~/ui/crisis";
import { linesFor, nameWithPlace, type CrisisContacts, type CrisisNeed } from "./crisis";

interface LineCallsProps {
  need: CrisisNeed;
  contacts: CrisisContacts;
  small?: boolean;
}

/** A button for each line of one need: it dials the number, or opens the page of a line without one. */
export function LineCalls({ need, contacts, small }: LineCallsProps) {
  return linesFor(contacts, need).map((line) => {
    const name = nameWithPlace(line);
    if (line.tel !== null && line.display !== null) {
      return (
        <CallLink key={line.name} tel={line.tel} small={small}>
          {name.includes(line.display) ? (
            name
          ) : (
            <span>
              {name}: <span className="nowrap">{line.display}</span>
            </span>
          )}
        </CallLink>
      );
    }
    if (!line.url) return null;
    return (
      <ButtonLink
        key={line.name}
        variant="quiet"
        size={small ? "small" : undefined}
        href={`https://${line.url}`}
        rel="noreferrer"
      >
        {name}
      </ButtonLink>
    );
  });
}

const directory = "findahelpline.com";

/** What to do where a country has no confirmed line, with a link to the directory if it is named. */
export function InsteadWords({ text }: { text: string }) {
  const [before = "", after] = text.split(directory);
  if (after === undefined) return text;
  return (
    <>
      {before}
      <a href={`https://${directory}`} rel="noreferrer">
        {directory}
      </a>
      {after}
    </>
  );
}

/** Keeps each number in a sentence on one line. */
export function unbroken(note: string) {
  return note.split(/(\d[\d-]+\d)/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={index} className="nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
