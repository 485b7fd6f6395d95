import type { CardLine } from "~/features/coach/card-lines";
import { linesFor, nameWithPlace, type CrisisContacts } from "~/features/safety/crisis";
import { longDate } from "~/time";
import type { AnyAnswers } from "~/ui/forms/prompt";
import "./asks.css";

interface PocketPackProps {
  plan: AnyAnswers;
  /** What the member will say, or null if there is nothing to print. */
  lines: readonly CardLine[] | null;
  contacts: CrisisContacts;
}

const tonight = [
  "Call together. Ask first: “How soon can you see us?”",
  "Nobody stops suddenly before a doctor has seen them.",
  "Have ready: age, insurance, what they take, any illness.",
  "Pack ID, insurance card, medicines in labeled bottles, clothes.",
  "No opening? Ask for a date, then call the next place.",
];

/** One sheet of paper in four parts, with lines to fold it along. */
export function PocketPack({ plan, lines, contacts }: PocketPackProps) {
  const text = (name: string) => String(plan[name] ?? "");
  const day = text("day");
  const hour = [day && longDate(day), text("time"), text("place")].filter(Boolean);
  return (
    <div className="pack">
      <section className="pack__part">
        <h2>The hour</h2>
        <List items={hour} none="When the moment comes" />
        {text("offers") ? <p>I can offer: {text("offers")}</p> : null}
        <h3>If it’s no for now</h3>
        <p className="own-text">{text("ifNo") || "“All right. It can wait.”"}</p>
      </section>
      <section className="pack__part">
        <h2>What I say</h2>
        <List items={(lines ?? []).map(({ say }) => `“${say}”`)} none="In my own words, slowly." />
      </section>
      <section className="pack__part">
        <h2>Places to call</h2>
        <List
          items={text("options").split("\n").filter(Boolean)}
          none="The lines below know places."
        />
        <h3>Helplines</h3>
        <List items={numbersIn(contacts)} none="" />
      </section>
      <section className="pack__part">
        <h2>If it’s yes tonight</h2>
        {text("ifYes") ? <p className="own-text">{text("ifYes")}</p> : null}
        <List items={tonight} none="" />
      </section>
    </div>
  );
}

/** The emergency number, and the treatment helplines of the country with their numbers. */
function numbersIn(contacts: CrisisContacts) {
  const lines = linesFor(contacts, "treatment").flatMap((line) => {
    const reach = line.display ?? line.url;
    return reach ? [`${nameWithPlace(line)}: ${reach}`] : [];
  });
  const { tel } = contacts.emergency;
  return [...(tel ? [`Emergency: ${tel}`] : []), ...lines];
}

function List({ items, none }: { items: readonly string[]; none: string }) {
  if (items.length === 0) return none ? <p>{none}</p> : null;
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
