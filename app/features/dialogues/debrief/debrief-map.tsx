import { Icon } from "~/ui/pictures/icon";
import { Windows } from "~/ui/pictures/windows";
import type { Debrief } from "../talk/look-back";
import "../dialogues.css";
import { quoted } from "../script/talk-words";

const windows = { said: "lit", "taken-back": "here", "not-tried": "unlit" } as const;
const fates = { said: "you said this", "taken-back": "taken back", "not-tried": "not tried" };

/** The three lines of every turn, with a mark on those that the member chose. */
export function DebriefMap({ map }: { map: Debrief["map"] }) {
  return (
    <section aria-labelledby="map" className="mt-7">
      <h2 id="map" className="title-m">
        The lines you didn’t try
      </h2>
      <p className="small muted mt-3">
        At every turn you could choose one of three lines, or say your own. The lit window is the
        line you said.
      </p>
      <ol className="talk-map mt-4">
        {map.map(({ cue, choices }, turn) => (
          <li key={turn}>
            <details>
              <summary>
                <Windows states={choices.map(({ fate }) => windows[fate])} />
                <span className="path__reply">{quoted(cue)}</span>
                <Icon name="plus" small />
              </summary>
              <ul className="talk-map__lines">
                {choices.map(({ line, stage, fate }) => (
                  <li key={line} className={fate === "not-tried" ? undefined : "muted"}>
                    {stage ? `(${stage}) ` : null}
                    {quoted(line)} <span className="small muted">{fates[fate]}</span>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
