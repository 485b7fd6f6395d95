import { CallLink } from "~/ui/crisis";
import { Icon } from "~/ui/pictures/icon";
import { needLabels, type CrisisContacts, type CrisisLine } from "./crisis";

/** Dials the country's emergency number, or says what to do where none has been confirmed. */
export function EmergencyCall({ emergency }: Pick<CrisisContacts, "emergency">) {
  const { tel } = emergency;
  if (tel === null) return <strong>Call your local emergency number</strong>;
  return (
    <CallLink tel={tel} small>
      Call {tel}
    </CallLink>
  );
}

/** Danger now: what calls for the emergency number, and the number where one has been confirmed. */
export function DangerNow({ emergency }: Pick<CrisisContacts, "emergency">) {
  return (
    <div className="help-now">
      <p>{emergency.text}</p>
      {emergency.tel ? <EmergencyCall emergency={emergency} /> : null}
    </div>
  );
}

/** Helplines with what each is for and when it answers; nothing where a country has none. */
export function CrisisLines({ lines }: { lines: CrisisLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="help-lines">
      {lines.map((line) => (
        <li key={line.tel} className="help-line">
          <p>
            <strong>{needLabels[line.need]}</strong>
            <span className="help-line__name">{line.name}</span>
          </p>
          <Ways line={line} />
          <p className="small muted">
            {line.hours}. {unbroken(line.note)}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Numbers inside a sentence stay on one line. */
function unbroken(note: string) {
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

function Ways({ line: { tel, display, text, chat } }: { line: CrisisLine }) {
  return (
    <p className="help-line__ways">
      <a className="help-line__tel" href={`tel:${tel}`}>
        <Icon name="phone" small /> {display}
      </a>
      {text ? <span>{text}</span> : null}
      {chat ? (
        <a href={`https://${chat}`} rel="noreferrer">
          Chat at {chat}
        </a>
      ) : null}
    </p>
  );
}
