import { needLabels, type CrisisContacts, type CrisisNeed } from "./crisis";
import { InsteadWords } from "./line-calls";
import { DangerNow, CrisisLines } from "./crisis-lines";

/** All contacts of one country, and advice for each need without a confirmed line. */
export function CrisisPanel({ contacts }: { contacts: CrisisContacts }) {
  const id = `help-${contacts.code}`;
  const needs = contacts.missing.filter(
    (one): one is { need: CrisisNeed; instead: string } => one.need !== "emergency",
  );
  return (
    <section className="help-panel" aria-labelledby={id}>
      <h2 className="title-s" id={id}>
        {contacts.country}
      </h2>
      <DangerNow emergency={contacts.emergency} />
      <CrisisLines lines={contacts.lines} />
      {needs.length > 0 ? (
        <ul className="help-lines">
          {needs.map(({ need, instead }) => (
            <li key={need} className="help-line">
              <p>
                <strong>{needLabels[need]}</strong>
              </p>
              <p>
                <InsteadWords text={instead} />
              </p>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
