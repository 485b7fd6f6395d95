import { crisisPath, membershipPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { PlateTable } from "~/ui/pictures/plates";
import { useStartLink } from "~/ui/frame/page-frame";

export function Hero({ hasTonight }: { hasTonight: boolean }) {
  const way = useStartLink();
  return (
    <section className="hero">
      <div className="wrap hero__in">
        <div className="hero__text">
          <h1 className="title-xl">You can help, and it doesn’t have to start with a fight.</h1>
          <p className="hero__lead">
            Someone you love is in trouble with alcohol, pills or other drugs. Kithwell teaches what
            a family can do: how to say hard things so they’re heard, when to step in, when to step
            back, and how to keep a life of your own.
          </p>
          <div className="row hero__do">
            <ButtonLink href={way.href}>
              {way.text} <Icon name="arrow" small />
            </ButtonLink>
            <ButtonLink variant="quiet" href={hasTonight ? "#tonight" : crisisPath}>
              I need something tonight
            </ButtonLink>
          </div>
          <p className="muted">
            The safety lessons are free for good. You can begin without an account, and you never
            have to give your real name.
          </p>
        </div>
        <div className="hero__art">
          <PlateTable />
        </div>
      </div>
    </section>
  );
}

export function Closing() {
  const way = useStartLink();
  return (
    <section className="section section--sheet closing" aria-labelledby="closing">
      <div className="wrap wrap--mid">
        <Ornament />
        <h2 id="closing" className="title-l">
          You didn’t cause this, and you don’t have to wait for it to get worse.
        </h2>
        <p className="page-head__lead">
          Start with one lesson. If it isn’t for you, close the page. We save nothing about
          visitors.
        </p>
        <div className="row">
          <ButtonLink variant="quiet" href={way.href}>
            {way.text}
          </ButtonLink>
          <Go href={membershipPath}>See what membership costs</Go>
        </div>
      </div>
    </section>
  );
}

/** A break between sections: a lit window between two lines. */
function Ornament() {
  return (
    <div className="ornament" aria-hidden="true">
      <span />
    </div>
  );
}
