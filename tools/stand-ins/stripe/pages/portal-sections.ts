import { html } from "../../html.ts";
import { paymentMethodOf } from "../billing/collecting.ts";
import { type Features, type PlanOffer, planOffers } from "../billing/portal.ts";
import { money } from "../money.ts";
import type { Invoice, Price, Subscription } from "../objects.ts";
import { held, type World } from "../world.ts";
import { cardFields } from "./card-form.ts";
import { day, label } from "./page.ts";

/** Shows the plan, the date when it renews or ends, and the buttons to change or cancel it. */
export function planSection(world: World, subscription: Subscription | null, features: Features) {
  const [item] = subscription?.items.data ?? [];
  if (!subscription || !item) {
    return html`<section aria-labelledby="plan">
      <h2 id="plan">Current plan</h2>
      <p>You have no membership at the moment.</p>
    </section>`;
  }
  const isEnding = subscription.cancel_at !== null;
  return html`<section aria-labelledby="plan">
      <h2 id="plan">Current plan</h2>
      <p>${held(world.objects.products, item.price.product).name}, ${priceInWords(item.price)}</p>
      <p>${standing(subscription, item.current_period_end)}</p>
      <form method="post">
        ${
          isEnding
            ? html`<button name="intent" value="renew">Renew membership</button>`
            : features.subscription_cancel.enabled && cancelButton(features)
        }
      </form>
    </section>
    ${!isEnding && planForm(planOffers(world, subscription, features))}`;
}

function cancelButton({ subscription_cancel }: Features) {
  const isAtPeriodEnd = subscription_cancel.mode === "at_period_end";
  return html`<button name="intent" value="cancel">
    ${isAtPeriodEnd ? "Cancel at period end" : "Cancel now"}
  </button>`;
}

function standing(subscription: Subscription, periodEnd: number) {
  if (subscription.cancel_at !== null) {
    return `Your membership ends on ${day(subscription.cancel_at)}.`;
  }
  switch (subscription.status) {
    case "trialing":
      return `Your free trial ends on ${day(periodEnd)}; the first payment is made then.`;
    case "past_due":
    case "unpaid":
      return "The last payment failed. Update your card, then pay the open invoice below.";
    default:
      return `Your membership renews on ${day(periodEnd)}.`;
  }
}

function priceInWords(price: Price) {
  return `${money(price.unit_amount ?? 0, price.currency)} per ${price.recurring?.interval ?? "once"}`;
}

function planForm(offers: PlanOffer[]) {
  if (offers.length === 0) return null;
  return html`<section aria-labelledby="change">
    <h2 id="change">Change plan</h2>
    <form method="post">
      <fieldset>
        <legend>New plan</legend>
        ${offers.map(
          ({ price, dueToday }, position) =>
            html`<label class="choice">
              <input type="radio" name="price" value="${price.id}" ${position === 0 && "checked"} />
              <span
                >${priceInWords(price)} (${money(dueToday, price.currency)} due today, unused time
                counted)</span
              >
            </label>`,
        )}
      </fieldset>
      <button name="intent" value="change-plan">Change plan</button>
    </form>
  </section>`;
}

/** Shows the card that pays, and the form to replace it. */
export function cardSection(
  world: World,
  customerId: string,
  subscription: Subscription | null,
  filled: URLSearchParams,
) {
  const own = held(world.objects.customers, customerId).invoice_settings.default_payment_method;
  const method = subscription
    ? paymentMethodOf(world, subscription)
    : (world.objects.paymentMethods.get(own ?? "") ?? null);
  return html`<section aria-labelledby="card">
    <h2 id="card">Payment method</h2>
    <p>
      ${method?.card ? `${label(method.card.brand)}, ending in ${method.card.last4}` : "No card is saved."}
    </p>
    <form method="post" autocomplete="on">
      ${cardFields(filled)}
      <button name="intent" value="update-card">Update card</button>
    </form>
  </section>`;
}

/** Shows the invoices, newest first. */
export function invoiceSection(world: World, customerId: string) {
  const invoices = [...world.objects.invoices.values()]
    .filter((invoice) => invoice.customer === customerId && invoice.status !== "draft")
    .reverse();
  return html`<section aria-labelledby="invoices">
    <h2 id="invoices">Invoices</h2>
    ${
      invoices.length === 0
        ? html`<p>There are none yet.</p>`
        : html`<table>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Amount</th>
                <th scope="col">Status</th>
              </tr>
            </thead>
            <tbody>
              ${invoices.map(invoiceRow)}
            </tbody>
          </table>`
    }
  </section>`;
}

function invoiceRow(invoice: Invoice) {
  const isOpen = invoice.status === "open";
  return html`<tr>
    <td><a href="${invoice.hosted_invoice_url ?? ""}">${day(invoice.created)}</a></td>
    <td>${money(invoice.amount_due, invoice.currency)}</td>
    <td>
      ${
        isOpen
          ? html`<form method="post">
              <input type="hidden" name="invoice" value="${invoice.id}" />
              Open <button name="intent" value="pay-invoice">Pay invoice</button>
            </form>`
          : label(invoice.status ?? "")
      }
    </td>
  </tr>`;
}
