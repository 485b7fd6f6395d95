import { accountPath } from "~/http/paths";

/** Beside the form for a question: who replies, when, and what a reply cannot do. */
export function WhatHappensNext() {
  return (
    <section className="flow" aria-labelledby="next">
      <h2 className="title-s" id="next">
        What happens next
      </h2>
      <ol className="steps">
        <li>
          An expert reads all of it and answers within two working days, signed with their name.
        </li>
        <li>You’ll find the answer on this page. You can write back twice about it.</li>
        <li>
          If <a href={accountPath}>your account</a> says so, you get an email that says only “You
          have a reply.”
        </li>
      </ol>
      <p className="small muted">
        Our replies are general information, not advice about one person. The expert has never met
        the person, so no reply can be a diagnosis, a prescription or advice on a dose. Nobody
        checks these questions around the clock.
      </p>
    </section>
  );
}
