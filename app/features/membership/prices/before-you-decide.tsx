import { aboutPath, refundsPath } from "~/http/paths";

interface Props {
  statement: string | null;
  isSold: boolean;
}

/** The questions that people ask before they pay, with answers. */
export function BeforeYouDecide({ statement, isSold }: Props) {
  if (!isSold) return null;
  return (
    <section className="section faq" aria-labelledby="before">
      <h2 id="before" className="title-m">
        Before you decide
      </h2>
      <dl className="promises promises--wide">
        <div>
          <dt>Will anyone see I’ve paid?</dt>
          <dd>
            {statement
              ? `The statement says ${statement}, and nothing about what you read.`
              : "The page where you pay shows the name that your statement will carry."}{" "}
            We don’t email receipts. You’ll find them on your membership page.
          </dd>
        </div>
        <div>
          <dt>What if I stop?</dt>
          <dd>
            You stop it yourself, on your membership page. It stays open until the end of the time
            you’ve paid for. What you wrote stays yours, and the free lessons stay open.
          </dd>
        </div>
        <div>
          <dt>Who stands behind this?</dt>
          <dd>
            <a href={aboutPath}>Who runs this site and who answers</a>, and{" "}
            <a href={refundsPath}>how refunds work</a>.
          </dd>
        </div>
        <div>
          <dt>What if a payment fails?</dt>
          <dd>
            Nothing closes for two weeks. Your membership page says so and lets you use another
            card.
          </dd>
        </div>
      </dl>
    </section>
  );
}
