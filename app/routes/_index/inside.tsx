import type { ReactNode } from "react";
import { Spot, type SpotName } from "~/ui/pictures/plates";

export function Inside() {
  return (
    <section className="section section--well" id="inside" aria-labelledby="inside-title">
      <div className="wrap">
        <h2 id="inside-title" className="title-l">
          What’s inside
        </h2>
        <ul className="rooms">
          <Room art="lessons" title="Lessons">
            About ten minutes each. Stop anywhere, and pick up where you left off.
          </Room>
          <Room art="practice" title="Practice conversations">
            Say the hard thing here first. The person in the story answers, a coach tells you what
            your line may have done, and you can take it back.
          </Room>
          <Room art="notebook" title="A private notebook">
            What you write in the lessons stays together in one place. No page shows it to anyone
            else, and you can cover, download or erase it.
          </Room>
          <Room art="ask" title="Ask an expert">
            An expert answers in writing. You ask under an alias, for as long as you like.
          </Room>
        </ul>
      </div>
    </section>
  );
}

function Room({ art, title, children }: { art: SpotName; title: string; children: ReactNode }) {
  return (
    <li>
      <Spot name={art} />
      <div>
        <h3>{title}</h3>
        <p>{children}</p>
      </div>
    </li>
  );
}
