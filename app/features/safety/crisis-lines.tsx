import { CallLink } from "~/ui/crisis";
import { Icon } from "~/ui/pictures/icon";
import { linesFor, needLabels, type CrisisContacts, type CrisisLine } from "./crisis";
import "./safety.css";

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

/** Everyone to call in one country. */
export function CrisisPanel({ contacts }: { contacts: CrisisContacts }) {
  const id = `help-${contacts.code}`;
  return (
    <section className="help-panel" aria-labelledby={id}>
      <h2 className="title-s" id={id}>
        {contacts.country}
      </h2>
      <DangerNow emergency={contacts.emergency} />
      <CrisisLines lines={contacts.lines} />
    </section>
  );
}

/** Beside a form that nobody reads at once: whom to call instead of waiting. */
export function HelpNow({ contacts }: { contacts: CrisisContacts }) {
  return (
    <section className="help-strip" aria-labelledby="help-now">
      <h2 className="title-s" id="help-now">
        I need help now
      </h2>
      <p>Nobody reads this in real time. If someone is in danger, please call.</p>
      <p>
        <EmergencyCall emergency={contacts.emergency} />
      </p>
      <CrisisLines lines={linesFor(contacts, "suicide", "violence")} />
    </section>
  );
}
