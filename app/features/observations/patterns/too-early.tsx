import { observationPath } from "~/http/paths";
import { Windows } from "~/ui/pictures/windows";
import { NewMapLinks } from "../new-map-links";
import { fewestMaps } from "./patterns";
import "./patterns.css";

/** The ways to add a map. */
export function MapButtons() {
  return (
    <div className="row screen-only mt-4">
      <NewMapLinks />
    </div>
  );
}

const inFigures = ["no maps", "one map", "two maps"];

interface TooEarlyProps {
  uses: number;
  first: { id: string; title: string }[];
}

/** Shown while there are too few maps of use to count. */
export function TooEarly({ uses, first }: TooEarlyProps) {
  return (
    <div className="cols cols--main-side early">
      <section className="flow" aria-labelledby="early">
        <h2 id="early" className="title-l">
          Too early to tell
        </h2>
        <p className="page-head__lead">
          You have {inFigures[uses]} of use. With so few, anything looks like a pattern. After the
          third, this page begins to count: when it happens, what comes before, and what you did.
        </p>
        <p className="row">
          <Windows
            large
            states={Array.from({ length: fewestMaps }, (_, at) => (at < uses ? "lit" : "unlit"))}
          />
          <span>
            {uses} of {fewestMaps} maps
          </span>
        </p>
        <MapButtons />
        <p className="small muted">
          There’s no hurry. A map made the next day is often clearer than one made at night.
        </p>
      </section>
      {first.length > 0 ? (
        <section aria-labelledby="first">
          <h2 id="first" className="title-s">
            What you have so far
          </h2>
          <ul className="plain-list mt-3">
            {first.map(({ id, title }) => (
              <li key={id}>
                <a href={observationPath(id)}>{title}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
