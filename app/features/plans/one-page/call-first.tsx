import { insteadOf, type CrisisContacts } from "~/features/safety/crisis";
import { EmergencyCall } from "~/features/safety/crisis-lines";
import { InsteadWords, LineCalls } from "~/features/safety/line-calls";
import type { OnePage } from "../plan";

interface CallFirstProps {
  call: OnePage["call"];
  contacts: CrisisContacts;
  /** The id of its title, unique on the page. */
  id: string;
}

/** Above a plan for danger: whom to call now, where the reader lives. */
export function CallFirst({ call, contacts, id }: CallFirstProps) {
  const { title, text, need, isLineFirst } = call;
  const emergency = <EmergencyCall emergency={contacts.emergency} />;
  const instead = need && insteadOf(contacts, need);
  return (
    <section className="call-first" aria-labelledby={id}>
      <div>
        <h2 className="title-s" id={id}>
          {title}
        </h2>
        <p className="muted">{text}</p>
        {instead ? (
          <p>
            <InsteadWords text={instead} />
          </p>
        ) : null}
      </div>
      <div className="row">
        {isLineFirst ? null : emergency}
        {need ? <LineCalls need={need} contacts={contacts} small /> : null}
        {isLineFirst ? emergency : null}
      </div>
    </section>
  );
}
