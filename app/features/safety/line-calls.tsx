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
          {name.includes(line.display) ? name : `${name}: ${line.display}`}
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
