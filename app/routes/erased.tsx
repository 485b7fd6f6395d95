import "~/features/own-data/own-data.css";
import { redirect, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { clockOf } from "~/features/accounts/time-zone.server";
import { readReceipt } from "~/features/own-data/receipt.server";
import { homePath } from "~/http/paths";
import { day, isoDay, longDate } from "~/time";
import { Fact, Facts } from "~/ui/facts";
import { Button } from "~/ui/forms/button";
import { Page } from "~/ui/frame/page";
import { PageHead } from "~/ui/frame/page-head";

/** How long operators may hold backups; see docs/operate.md. */
const backupsStay = 30 * day;

export async function loader({ request }: LoaderFunctionArgs) {
  const receipt = readReceipt(request);
  if (!receipt) throw redirect(homePath);
  // Nobody is signed in any more, so the days are those of the operator.
  const { timeZone } = clockOf(null);
  return {
    ...receipt,
    erasedOn: isoDay(receipt.at, timeZone),
    backupsGoneOn: isoDay(receipt.at + backupsStay, timeZone),
  };
}

export const meta: MetaFunction = () => [
  { title: "Erased – Notes" },
  { name: "robots", content: "noindex" },
];

export default function ErasedRoute() {
  const { erasedOn, backupsGoneOn, proof, erased, isDone } = useLoaderData<typeof loader>();
  return (
    <Page kind="public">
      <div className="wrap wrap--text pb">
        <PageHead
          title="Your account is erased"
          lead={
            isDone
              ? "Nobody can sign in to it or read it anymore."
              : "Nobody can sign in to it anymore. We remove the last traces within a few minutes."
          }
        />
        <div className="receipt">
          <Facts>
            <Fact name="Erased">
              {erased.map(({ title, count }) => `${title}: ${count}`).join(". ")}
            </Fact>
            <Fact name="When">{longDate(erasedOn)}</Fact>
            <Fact name="Gone from">The pages and the database</Fact>
            <Fact name="Last backup with it">
              Deleted by {longDate(backupsGoneOn)}. Nobody can read your words in it.
            </Fact>
            <Fact name="What Stripe still has">
              If you paid, Stripe has the records of your payments. We told Stripe to end the
              customer, the membership and the card.
            </Fact>
            <Fact name="Proof">
              <span className="mono">{proof}</span>
            </Fact>
          </Facts>
        </div>
        <p className="row mt-4">
          <Button type="button" variant="quiet" size="small" className="needs-script" data-print="">
            Print it
          </Button>
          <span className="small muted">
            The proof is the number of an entry in our audit log, which nobody can change. The entry
            doesn’t say what was erased. You can open this page for ten minutes.
          </span>
        </p>
      </div>
    </Page>
  );
}
