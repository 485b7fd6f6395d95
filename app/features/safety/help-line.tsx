import { crisisPath } from "~/http/paths";
import { Icon } from "~/ui/pictures/icon";
import { linesFor, type CrisisContacts, type CrisisNeed } from "./crisis";

interface HelpLineProps {
  need: CrisisNeed | "emergency";
  contacts: CrisisContacts;
}

/** One contact on a line of its own, inside prose. */
export function HelpLine({ need, contacts }: HelpLineProps) {
  if (need === "emergency") {
    const { tel, text } = contacts.emergency;
    return <Line tel={tel} display={tel} name={text} />;
  }
  const [line] = linesFor(contacts, need);
  if (line) return <Line {...line} name={`${line.name}. ${line.hours}.`} />;
  return (
    <span className="help-inline">
      <a href={crisisPath}>Who to call where you live</a>
      {need === "treatment" ? (
        <span>
          No treatment line there has been confirmed to us. A family doctor or a pharmacist is a
          good first person to ask.
        </span>
      ) : null}
    </span>
  );
}

interface LineProps {
  tel: string | null;
  display: string | null;
  name: string;
  text?: string;
}

function Line({ tel, display, name, text }: LineProps) {
  return (
    <span className="help-inline">
      {tel ? (
        <a className="help-inline__tel" href={`tel:${tel}`}>
          <Icon name="phone" small /> {display}
        </a>
      ) : null}
      <span>
        {name}
        {text ? ` ${text}.` : ""}
      </span>
    </span>
  );
}
