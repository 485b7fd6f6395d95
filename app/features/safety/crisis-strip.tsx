import { crisisPath, safetyPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Cached } from "~/ui/frame/markup";
import { insteadOf, linesFor, needLabels, type CrisisContacts } from "./crisis";
import { InsteadWords } from "./line-calls";
import "./safety.css";

/**
 * The crisis contacts at the foot of every page. They are short because every page has them; a link
 * leads to the hours of each line and to other countries.
 */
export function CrisisStrip({ contacts }: StripProps) {
  return <Cached as="section" className="help-strip" of={StripInside} given={{ contacts }} />;
}

interface StripProps {
  contacts: CrisisContacts;
}

/** The crisis strip of a page that failed before the viewer's country was known. */
export function LastResort() {
  return (
    <section className="help-strip">
      <h2>If it cannot wait</h2>
      <p>
        If someone is in danger now, call your local emergency number. In the United States that is{" "}
        <a href="tel:911">911</a>, and <a href="tel:988">988</a> for thoughts of suicide.
      </p>
    </section>
  );
}

function StripInside({ contacts }: StripProps) {
  const { country, emergency } = contacts;
  const lines = linesFor(contacts, "suicide", "violence", "poison");
  const instead = insteadOf(contacts, "suicide");
  return (
    <>
      <h2>If it cannot wait</h2>
      {emergency.tel ? (
        <ButtonLink variant="call" href={`tel:${emergency.tel}`}>
          Call {emergency.tel}
        </ButtonLink>
      ) : null}
      <p>{emergency.text}</p>
      {lines.length > 0 ? (
        <ul>
          {lines.map(({ need, name, where, tel, display, text, url }) => (
            <li key={name}>
              {needLabels[need]}
              {where ? ` (${where})` : null}
              <br />
              {tel ? (
                <a href={`tel:${tel}`}>{display}</a>
              ) : url ? (
                <a href={`https://${url}`}>{url}</a>
              ) : null}
              {text}
            </li>
          ))}
        </ul>
      ) : null}
      {instead ? (
        <p>
          <InsteadWords text={instead} />
        </p>
      ) : null}
      <p className="row">
        <a href={crisisPath}>{country}: more about these, and other countries</a>
        <a href={safetyPath}>If you do not feel safe at home</a>
      </p>
    </>
  );
}
