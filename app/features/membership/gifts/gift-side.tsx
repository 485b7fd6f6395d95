import { codePath, giftPath } from "~/http/paths";
import { ButtonLink } from "~/ui/forms/button";
import { plans, type GiftPlan } from "../prices/plans";
import type { GivenGift } from "./gift";
import { GiftCard } from "./gift-card";

interface Given {
  plan: GiftPlan;
  status: GivenGift["status"];
  token: string;
}

/** Beside the form: the card, the gifts that the reader has given, and the way for a receiver. */
export function GiftSide({ given, host }: { given: Given[]; host: string }) {
  return (
    <aside className="flow flow--loose" aria-label="What they get, and using a code">
      <section aria-labelledby="card">
        <h2 id="card" className="title-s">
          What they’ll hold
        </h2>
        <div className="mt-3">
          <GiftCard
            line="For the evenings. Use it or don’t."
            by="Your sister"
            code="maple lantern 308115"
            host={host}
          />
        </div>
        <p className="small muted mt-3">An example. It looks like a library slip.</p>
      </section>
      {given.length > 0 ? <GivenList given={given} /> : null}
      <section className="flow" aria-labelledby="use">
        <h2 id="use" className="title-s">
          You were given a code?
        </h2>
        <ButtonLink variant="quiet" href={codePath}>
          Use a code
        </ButtonLink>
      </section>
    </aside>
  );
}

function GivenList({ given }: { given: Given[] }) {
  return (
    <section aria-labelledby="given">
      <h2 id="given" className="title-s">
        Gifts you bought
      </h2>
      <ul className="mt-3">
        {given.map(({ plan, status, token }) => (
          <li key={token}>
            <a href={giftPath(token)}>{plans[plan].name}</a>: {words[status]}
          </li>
        ))}
      </ul>
    </section>
  );
}

const words: Record<GivenGift["status"], string> = {
  unpaid: "not paid yet",
  paid: "not used yet",
  redeemed: "used",
  returned: "returned",
};
