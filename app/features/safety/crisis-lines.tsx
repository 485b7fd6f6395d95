import { CallLink } from "~/ui/crisis";
import { nameWithPlace, needLabels, type CrisisContacts, type CrisisLine } from "./crisis";
import { unbroken } from "./line-calls";
import "./safety.css";

/** A link that dials the country's emergency number, or advice if no number is confirmed. */
export function EmergencyCall({ emergency }: Pick<CrisisContacts, "emergency">) {
  const { tel } = emergency;
  if (tel === null) return <strong>Call your local emergency number</strong>;
  return (
    <CallLink tel={tel} small>
      Call {tel}
    </CallLink>
  );
}

/** The emergency number if one is confirmed, and the signs that need it. */
export function DangerNow({ emergency }: Pick<CrisisContacts, "emergency">) {
  return (
    <div className="help-now">
      {emergency.tel ? <EmergencyCall emergency={emergency} /> : null}
      <p>{emergency.text}</p>
      {emergency.sms ? <p className="small muted">{emergency.sms}</p> : null}
    </div>
  );
}

/** Helplines with their purpose and hours; nothing if the country has none. */
export function CrisisLines({ lines }: { lines: CrisisLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ul className="help-lines">
      {lines.map((line) => (
        <li key={line.name} className="help-line">
          <p>
            <strong>{needLabels[line.need]}</strong>
            <span className="help-line__name">{nameWithPlace(line)}</span>
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

function Ways({ line: { name, tel, display, text, chat, url } }: { line: CrisisLine }) {
  return (
    <div className="help-line__ways">
      {tel ? (
        <CallLink tel={tel} label={`Call ${name}, ${display}`} small>
          {display}
        </CallLink>
      ) : null}
      {text ? <span>{text}</span> : null}
      {chat ? (
        <a href={`https://${chat}`} rel="noreferrer">
          Chat at {chat}
        </a>
      ) : null}
      {url ? (
        <a href={`https://${url}`} rel="noreferrer">
          {url}
        </a>
      ) : null}
    </div>
  );
}
