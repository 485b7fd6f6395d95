import type { Database } from "#db/schema";
import { longDate } from "~/time";
import { heldKinds } from "./held-kinds";

interface CopyPageProps {
  copy: Partial<Record<keyof Database, Record<string, unknown>[]>>;
  /** The ISO day on which it was made, where the member lives. */
  day: string;
}

// The page is a file on the reader's own device, so its styles are inside it.
const styles = `body{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:2rem auto;padding:0 1rem;color:#2b1f27;background:#fffdfb;overflow-wrap:anywhere}
article{border-top:1px solid #ccc;padding:1rem 0}dt{color:#5b4a54;font-size:.9rem}dd{margin:0 0 .6rem;white-space:pre-wrap}dl dl{margin-left:1rem}
@media(prefers-color-scheme:dark){body{color:#f1e8e1;background:#181316}dt{color:#c3b4b8}}`;

/** The page to read in a member's copy. Its title and its file name do not tell what it is about. */
export function CopyPage({ copy, day }: CopyPageProps) {
  return (
    <html lang="en-US">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Notes</title>
        <style dangerouslySetInnerHTML={{ __html: styles }} />
      </head>
      <body>
        <h1>Notes</h1>
        <p>
          Everything this site held about you on {longDate(day)}. This file isn’t locked, so put it
          where only you look.
        </p>
        {heldKinds.map(({ id, title, tables }) => (
          <section key={id}>
            <h2>{title}</h2>
            {tables.every((table) => !copy[table]?.length) ? <p>Nothing.</p> : null}
            {tables.flatMap((table) =>
              (copy[table] ?? []).map((row, index) => (
                <article key={`${table} ${index}`}>
                  <Values of={row} />
                </article>
              )),
            )}
          </section>
        ))}
      </body>
    </html>
  );
}

/** The names and values of a row or of a form's answers. Leaves out ids, and what is empty. */
function Values({ of }: { of: object }) {
  const shown = Object.entries(of).filter(
    ([name, value]) => !/(^|_)id$|^seq$|^seed$/.test(name) && !isEmpty(value),
  );
  return (
    <dl>
      {shown.map(([name, value]) => (
        <div key={name}>
          <dt>{inWords(name)}</dt>
          <dd dir="auto">
            <Value of={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ of }: { of: unknown }) {
  if (Array.isArray(of)) {
    return of.map((one, index) => (
      <div key={index}>
        <Value of={one} />
      </div>
    ));
  }
  if (typeof of === "object" && of !== null) return <Values of={of} />;
  return <>{typeof of === "string" ? of : JSON.stringify(of)}</>;
}

function isEmpty(value: unknown) {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}

/** "happened_on" and "isFinished" become "Happened on" and "Is finished". */
function inWords(name: string) {
  const words = name.replaceAll("_", " ").replace(/([a-z])([A-Z])/g, "$1 $2");
  return words.charAt(0).toUpperCase() + words.slice(1).toLowerCase();
}
