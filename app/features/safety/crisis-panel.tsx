import type { CrisisContacts } from "./crisis";
import { CrisisLines, DangerNow } from "./crisis-lines";
import "./safety.css";

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
