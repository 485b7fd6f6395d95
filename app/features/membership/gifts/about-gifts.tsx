/** The questions that people ask before they give, with answers. */
export function AboutGifts() {
  return (
    <section className="section faq" aria-labelledby="faq">
      <h2 id="faq" className="title-m">
        Before you give it
      </h2>
      <dl className="promises promises--wide">
        <div>
          <dt>Who is it for?</dt>
          <dd>
            For a relative or a friend, like you. It isn’t made for the person you’re both worried
            about.
          </dd>
        </div>
        <div>
          <dt>Could it put them at risk?</dt>
          <dd>
            If someone at home watches their phone or mail, tell them the code in person. They can
            use it on any phone or computer.
          </dd>
        </div>
        <div>
          <dt>What do I see afterward?</dt>
          <dd>Whether the code was used. You don’t see when, or by whom, or what they read.</dd>
        </div>
      </dl>
    </section>
  );
}
