import { linesFor, type CrisisContacts } from "./crisis";
import { CrisisLines, EmergencyCall } from "./crisis-lines";
import "./safety.css";

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
