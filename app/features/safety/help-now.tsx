import { insteadOf, linesFor, type CrisisContacts } from "./crisis";
import { InsteadWords } from "./line-calls";
import { EmergencyCall, CrisisLines } from "./crisis-lines";

/** The numbers to call, beside a form that nobody reads immediately. */
export function HelpNow({ contacts }: { contacts: CrisisContacts }) {
  const instead = insteadOf(contacts, "suicide");
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
      {instead ? (
        <p>
          <InsteadWords text={instead} />
        </p>
      ) : null}
    </section>
  );
}
