import type { ReactNode } from "react";
import { crisisPath } from "~/http/paths";
import { CallLink } from "~/ui/crisis";
import {
  insteadOf,
  linesFor,
  nameWithPlace,
  type CrisisContacts,
  type CrisisLine,
  type CrisisNeed,
} from "./crisis";
import { InsteadWords, unbroken } from "./line-calls";

interface HelpLineProps {
  need: CrisisNeed | "emergency";
  contacts: CrisisContacts;
}

/** The contacts for one need inside prose, each with a button that dials it. */
export function HelpLine({ need, contacts }: HelpLineProps) {
  if (need === "emergency") {
    const { tel, text } = contacts.emergency;
    return <Contact tel={tel} display={tel && `Call ${tel}`} label={tel} words={text} />;
  }
  const lines = linesFor(contacts, need);
  const instead = insteadOf(contacts, need);
  return (
    <>
      {lines.map((line) => (
        <Contact key={line.name} {...line} label={labelOf(line)} words={wordsOf(line)} />
      ))}
      {need === "violence" ? <CallTrail /> : null}
      {instead || lines.length === 0 ? (
        <span className="help-inline">
          {instead ? (
            <span>
              <InsteadWords text={instead} />
            </span>
          ) : null}
          <a href={crisisPath}>Who to call where you live</a>
        </span>
      ) : null}
    </>
  );
}

/** What a call leaves behind. Somebody who is afraid has to know it before they dial. */
function CallTrail() {
  return (
    <span className="help-inline help-inline__note">
      A call or text may show in a call list or on a shared bill. A friend’s phone is safer.
    </span>
  );
}

function labelOf({ name, display }: CrisisLine) {
  return `${name}, ${display}`;
}

function wordsOf(line: CrisisLine) {
  const ways = `${nameWithPlace(line)}. ${line.hours}.${line.text ? ` ${line.text}.` : ""}`;
  return (
    <>
      {ways} <span className="help-inline__note">{unbroken(line.note)}</span>
    </>
  );
}

interface ContactProps {
  tel: string | null;
  display: string | null;
  /** What a screen reader says after "Call". */
  label: string | null;
  words: ReactNode;
  url?: string;
}

function Contact({ tel, display, label, words, url }: ContactProps) {
  return (
    <span className="help-inline">
      {tel ? (
        <CallLink tel={tel} label={`Call ${label}`} small>
          {display}
        </CallLink>
      ) : null}
      <span>
        {words}
        {url && !tel ? (
          <>
            {" "}
            <a href={`https://${url}`} rel="noreferrer">
              {url}
            </a>
          </>
        ) : null}
      </span>
    </span>
  );
}
