import { Icon } from "~/ui/icon";
import { needLabels, type CrisisContacts, type CrisisLine } from "./crisis";

/** One button that dials. It names the number, so it can also be read out or dialled by hand. */
export function CallLink({ tel, label }: { tel: string; label: string }) {
  return (
    <a className="btn btn--call btn--small" href={`tel:${tel}`}>
      <Icon name="phone" small /> {label}
    </a>
  );
}

/** The country's emergency number as a button, or what to do where none has been confirmed. */
export function EmergencyCall({ emergency }: Pick<CrisisContacts, "emergency">) {
  if (emergency.tel === null) return <strong>Call your local emergency number</strong>;
  return <CallLink tel={emergency.tel} label={`Call ${emergency.tel}`} />;
}

/** Every way to reach one helpline, with what it is for and when it answers. */
export function CrisisLineItem({ line }: { line: CrisisLine }) {
  return (
    <li className="help-line">
      <p>
        <strong>{needLabels[line.need]}</strong>
        <span className="help-line__name">{line.name}</span>
      </p>
      <p className="row">
        <a className="help-line__tel" href={`tel:${line.tel}`}>
          <Icon name="phone" small /> {line.display}
        </a>
        {line.text ? <span>{line.text}</span> : null}
        {line.chat ? (
          <a href={`https://${line.chat}`} rel="noreferrer">
            Chat: {line.chat}
          </a>
        ) : null}
      </p>
      <p className="small muted">
        {line.hours}. {line.note}
      </p>
    </li>
  );
}
