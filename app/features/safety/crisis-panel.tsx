import type { CrisisContacts } from "./crisis";
import { CrisisLines, EmergencyCall } from "./crisis-lines";
import "./safety.css";

/** Everyone to call in one country. */
export function CrisisPanel({ contacts }: { contacts: CrisisContacts }) {
  const id = `help-${contacts.code}`;
  return (
    <section className="help-panel" aria-labelledby={id}>
      <h2 className="title-s" id={id}>
        {contacts.country}
      </h2>
      <div className="help-now">
        <p>{contacts.emergency.text}</p>
        <EmergencyCall emergency={contacts.emergency} />
      </div>
      <CrisisLines lines={contacts.lines} />
    </section>
  );
}
