import { statementPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import "./own-words.css";

/** The statement that the member carries to the talk. */
export interface CarriedStatement {
  id: string;
  text: string;
}

interface OwnWordsProps {
  words: CarriedStatement;
  /** "side" shows on a wide screen, "main" on a narrow one. */
  place: "side" | "main";
}

/** The carried statement beside the talk, to try aloud. It does not change the talk. */
export function OwnWords({ words, place }: OwnWordsProps) {
  return (
    <section className={`sheet own-words own-words--${place}`} aria-label="Your own words, at hand">
      <h2 className="title-s">Your own words</h2>
      <p className="serif own-words__text">{words.text}</p>
      <p className="small muted">
        Only you can see this. Say it aloud where it fits, then choose the line that comes nearest.
        The talk answers the line you choose.
      </p>
      <form className="row" method="post">
        <Button variant="plain" size="small" name="intent" value="put-away">
          Put it away
        </Button>
        <a className="small" href={statementPath(words.id)}>
          Change it
        </a>
      </form>
    </section>
  );
}
