import { html } from "../../html.ts";
import { money } from "../money.ts";
import type { World } from "../world.ts";
import { day, label, notFound, page, type PageAnswer } from "./page.ts";

/** Shows the hosted page of an invoice. */
export function showInvoice(world: World, id: string): PageAnswer {
  const invoice = world.objects.invoices.get(id);
  if (!invoice || invoice.status === "draft") return notFound();
  const { currency } = invoice;
  return page(
    `Invoice ${invoice.number ?? ""}`,
    html`<p class="business">${invoice.account_name}</p>
      <h1>Invoice ${invoice.number}</h1>
      <p>${day(invoice.created)}: ${label(invoice.status ?? "")}</p>
      <section aria-labelledby="lines">
        <h2 id="lines">What it is for</h2>
        <dl class="sums">
          ${invoice.lines.data.map(
            (line) =>
              html`<dt>${line.description}</dt>
                <dd>${money(line.amount, currency)}</dd>`,
          )}
          ${(invoice.total_discount_amounts ?? []).map(
            (off) =>
              html`<dt>Discount</dt>
                <dd>−${money(off.amount, currency)}</dd>`,
          )}
          <dt class="total">Total</dt>
          <dd class="total">${money(invoice.total, currency)}</dd>
          <dt>Due</dt>
          <dd>${money(invoice.amount_due, currency)}</dd>
        </dl>
      </section>`,
  );
}
