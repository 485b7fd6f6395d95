import type { CrisisContacts } from "./crisis";
import { CrisisLineItem, EmergencyCall } from "./crisis-lines";
import "./safety.css";

/** Everyone to call in one country. */
export function CrisisPanel({ contacts }: { contacts: CrisisContacts }) {
  const id = `help-${contacts.code}`;
  return (
    <section className="help-panel" aria-labelledby={id}>
      <h2 className="title-s" id={id}>
        {contacts.country}
      </h2>
      <p>{contacts.emergency.text}</p>
      <p>
        <EmergencyCall emergency={contacts.emergency} />
      </p>
      {contacts.lines.length > 0 ? (
        <ul className="help-lines">
          {contacts.lines.map((line) => (
            <CrisisLineItem key={line.tel} line={line} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}
