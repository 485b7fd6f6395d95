import { billingPath, changePlanPath, stopPath } from "~/http/paths";
import { isoDay, longDate } from "~/time";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Table } from "~/ui/table";
import { fullPrice, shortPrice } from "../prices/offer";
import { statementWords } from "../checkout/pay-buttons";
import { planNames, type PlanChange } from "./plan-change";
import "./plan-change.css";

interface Props {
  change: PlanChange;
  statement: string | null;
  timeZone: string;
}

/** Both plans side by side, what is due today, and the button that makes the change. */
export function PlanChangeView({ change, statement, timeZone }: Props) {
  const { from, to, due, figuredAt } = change;
  const dated = (at: number) => longDate(isoDay(at, timeZone));
  const priced = ({ price, interval }: PlanChange["to"]) => `${shortPrice(price)} a ${interval}`;
  return (
    <div className="flow flow--loose pb">
      <Table
        caption="Before and after"
        className="change"
        columns={[{ name: "What", isBare: true }, { name: "Now" }, { name: "After" }]}
        rows={[
          { id: "price", cells: ["Price", priced(from), priced(to)] },
          {
            id: "next",
            cells: ["Next payment", dated(from.nextPaymentAt), dated(to.nextPaymentAt)],
          },
          { id: "open", cells: ["What’s open", "Everything", "Everything"] },
        ]}
      />
      <DueToday change={change} dated={dated} />
      <form method="post" action={changePlanPath(to.interval)} className="flow">
        <input type="hidden" name="at" value={figuredAt} />
        <input type="hidden" name="due" value={due.amount} />
        <p className="small muted">{statementWords(statement)}</p>
        <div className="row">
          <Button>
            {due.amount > 0 ? `Pay ${fullPrice(due)} and change` : "Change"} to{" "}
            {planNames[to.interval]}
          </Button>
          <ButtonLink variant="quiet" href={billingPath}>
            Stay with {planNames[from.interval]}
          </ButtonLink>
        </div>
      </form>
      <section className="ruled-top" aria-labelledby="less">
        <h2 id="less" className="title-s">
          Would you rather stop?
        </h2>
        <p className="mt-3">
          You can <a href={stopPath}>stop your membership</a> now. It stays open until{" "}
          {dated(from.nextPaymentAt)}, and what you wrote stays yours.
        </p>
      </section>
    </div>
  );
}

function DueToday({ change, dated }: { change: PlanChange; dated: (at: number) => string }) {
  const { lines, due, credit } = change;
  return (
    <section aria-labelledby="due">
      <h2 id="due" className="title-m">
        What you’d pay today
      </h2>
      <table className="sum mt-3">
        <tbody>
          {lines.map(({ id, text, from, to, amount }) => (
            <tr key={id}>
              <th scope="row">
                {text}
                <small>
                  {dated(from)} to {dated(to)}
                </small>
              </th>
              <td>{fullPrice(amount)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Today</th>
            <td>{fullPrice(due)}</td>
          </tr>
        </tbody>
      </table>
      <p className="small muted mt-3">
        {credit.amount > 0
          ? `You have paid ${fullPrice(credit)} more than this costs. It is taken off your next payments. `
          : null}
        Stripe figured this a moment ago. If it costs something else when you press, we ask you
        again first.
      </p>
    </section>
  );
}
