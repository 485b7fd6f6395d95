import { longDate } from "~/time";
import { Button } from "~/ui/forms/button";
import type { Agreed } from "./agreed.server";

/** The limits that two or more in the circle hold together. */
export function AgreedSection({ agreed }: { agreed: readonly Agreed[] }) {
  return (
    <section aria-labelledby="agreed">
      <h2 id="agreed" className="title-m">
        What you’ve agreed on
      </h2>
      <ul className="wins mt-3">
        {agreed.map(({ line, words, owner, isYours, who }) => (
          <li key={line}>
            <div>
              <p className="own-line">{words}</p>
              {who.map(({ name, on }) => (
                <time key={name} dateTime={on}>
                  {isYours
                    ? `You wrote it. ${name} agreed on ${longDate(on)}.`
                    : `${owner} wrote it. You agreed on ${longDate(on)}.`}
                </time>
              ))}
              {isYours ? null : (
                <form method="post" className="screen-only">
                  <input type="hidden" name="line" value={line} />
                  <Button variant="plain" size="small" name="intent" value="disagree">
                    Take it back
                  </Button>
                </form>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
