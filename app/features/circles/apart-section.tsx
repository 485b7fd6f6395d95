import { newStatementPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";
import type { PlansApart } from "./plans-apart";

/** Two lines that pull apart, what can be said for each, and what to do next. */
export function ApartSection(props: PlansApart & { name: string }) {
  const { pair, name, mine, theirs, title, text } = props;
  const id = `apart-${pair.replaceAll(/[^\w-]/g, "-")}`;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="title-m">
        Where two plans pull apart
      </h2>
      <div className="script apart mt-4">
        <div className="script__line">
          <span className="script__who">You</span>
          <p className="script__say own-line">{mine}</p>
        </div>
        <div className="script__line script__line--them">
          <span className="script__who">{name}</span>
          <p className="script__say own-line">{theirs}</p>
        </div>
      </div>
      <div className="coach coach--mend apart__coach">
        <p className="coach__who">
          <Icon name="mend" small /> {title}
        </p>
        <p>{text}</p>
      </div>
      <form method="post" className="row mt-4 after-script screen-only">
        <input type="hidden" name="pair" value={pair} />
        <ButtonLink href={newStatementPath()}>Find the words for {name}</ButtonLink>
        <Button variant="quiet" name="intent" value="settle">
          I’m fine with both
        </Button>
      </form>
    </section>
  );
}
