import { Tonight, TonightItem } from "~/ui/tonight";

/** The six needs that bring people here at night, each one press from a free page. */
export function TonightSection() {
  return (
    <section className="section section--sheet" id="tonight" aria-labelledby="tonight-title">
      <div className="wrap cols cols--side-main">
        <div className="flow">
          <h2 id="tonight-title" className="title-l">
            What do you need tonight?
          </h2>
          <p className="muted">Short pages, free for everyone. None of them asks you to sign in.</p>
        </div>
        <Tonight>
          <TonightItem
            isUrgent
            href="/lessons/safety-first/overdose-and-naloxone"
            when="They’ve taken something and I’m not sure they’re safe"
          >
            The signs to look for, and what to do first
          </TonightItem>
          <TonightItem
            isUrgent
            href="/lessons/safety-first/talking-about-suicide"
            when="They said something about not wanting to live"
          >
            How to ask plainly, and whom to call together
          </TonightItem>
          <TonightItem
            href="/lessons/benzodiazepines/why-not-stop-suddenly"
            when="They want to stop their pills all at once"
          >
            Why a sudden stop is dangerous, and what to do instead
          </TonightItem>
          <TonightItem href="/safety" when="I don’t feel safe at home">
            Your safety comes before any lesson here
          </TonightItem>
          <TonightItem
            href="/lessons/staying-the-course/slips-and-returns"
            when="They were doing well, and they’ve used again"
          >
            The first twenty-four hours after a slip
          </TonightItem>
          <TonightItem
            href="/lessons/caring-for-yourself/your-life-matters-too"
            when="I’m worn out"
          >
            Why looking after yourself is part of the method
          </TonightItem>
        </Tonight>
      </div>
    </section>
  );
}
