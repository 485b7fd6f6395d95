import { html } from "../../html.ts";
import { applyCode, payForSession, removeCode } from "../billing/checkout.ts";
import { money } from "../money.ts";
import type { Session } from "../objects.ts";
import { held, type World } from "../world.ts";
import { cardFields, readCard } from "./card-form.ts";
import { day, notFound, page, type PageAnswer, problemBox, seeOther } from "./page.ts";

const NOTHING_TYPED = new URLSearchParams();

/** Shows the hosted payment page. */
export function showCheckout(world: World, id: string): PageAnswer {
  const session = world.objects.sessions.get(id);
  if (!session) return notFound();
  return session.status === "open"
    ? checkoutPage(world, session, NOTHING_TYPED, null)
    : closedPage(session);
}

/** Handles the page's buttons: pay, or apply or remove a promotion code. */
export function submitCheckout(world: World, id: string, form: URLSearchParams): PageAnswer {
  const session = world.objects.sessions.get(id);
  if (!session) return notFound();
  if (session.status !== "open") return closedPage(session);
  const problem = perform(world, session, form);
  if (problem !== null) return checkoutPage(world, session, form, problem);
  return seeOther(session.status === "open" ? `/c/pay/${id}` : successUrl(session));
}

function perform(world: World, session: Session, form: URLSearchParams): string | null {
  switch (form.get("intent")) {
    case "apply-code":
      if (!session.allow_promotion_codes) return "This page takes no promotion codes.";
      return applyCode(world, session, form.get("code") ?? "");
    case "remove-code":
      removeCode(world, session);
      return null;
    default:
      return pay(world, session, form);
  }
}

function pay(world: World, session: Session, form: URLSearchParams): string | null {
  const email = emailOf(world, session) ?? (form.get("email") ?? "").trim();
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return "Your email is incomplete.";
  const card = readCard(form, world.clock.now());
  if (typeof card === "string") return card;
  return payForSession(world, session, { ...card, email })?.message ?? null;
}

function emailOf(world: World, session: Session) {
  if (session.customer_email) return session.customer_email;
  return session.customer ? held(world.objects.customers, session.customer).email : null;
}

function successUrl(session: Session) {
  return (session.success_url ?? "/").replaceAll("{CHECKOUT_SESSION_ID}", session.id);
}

function closedPage(session: Session) {
  const isPaid = session.status === "complete";
  const back = isPaid ? successUrl(session) : session.cancel_url;
  return page(
    isPaid ? "Payment complete" : "Page expired",
    html`<h1>${isPaid ? "You have already paid" : "This page has expired"}</h1>
      <p>${isPaid ? "Nothing more will be charged." : "Nothing was charged."}</p>
      ${back && html`<p><a class="button" href="${back}">Go back</a></p>`}`,
  );
}

function checkoutPage(
  world: World,
  session: Session,
  filled: URLSearchParams,
  problem: string | null,
) {
  const { businessName } = world.settings;
  return page(
    `Pay ${businessName}`,
    html`<h1>Pay ${businessName}</h1>
      ${problemBox(problem)}
      <section aria-labelledby="order">
        <h2 id="order">Your order</h2>
        ${orderSums(world, session)}
        ${session.allow_promotion_codes === true && codeForm(session, filled)}
      </section>
      <section aria-labelledby="card">
        <h2 id="card">Pay with card</h2>
        <form method="post" autocomplete="on">
          ${emailField(world, session, filled)} ${cardFields(filled)}
          <button class="main" name="intent" value="pay">
            ${held(world.plans, session.id).trialEnd === null ? "Pay" : "Start trial"}
          </button>
        </form>
      </section>
      ${
        session.cancel_url &&
        html`<p class="leave"><a class="button" href="${session.cancel_url}">Cancel</a></p>`
      }`,
    problem === null ? 200 : 422,
  );
}

function orderSums(world: World, session: Session) {
  const plan = held(world.plans, session.id);
  const currency = session.currency ?? "usd";
  const off = session.total_details?.amount_discount ?? 0;
  const lines = plan.lines.map(({ price: priceId, quantity }) => {
    const price = held(world.objects.prices, priceId);
    const { name } = held(world.objects.products, price.product);
    const amount = money((price.unit_amount ?? 0) * quantity, currency);
    return html`<dt>${name}</dt>
      <dd>${amount} per ${price.recurring?.interval ?? "once"}</dd>`;
  });
  return html`<dl class="sums">
    ${lines}
    ${
      plan.trialEnd !== null &&
      html`<dt>Free trial until</dt>
        <dd>${day(plan.trialEnd)}</dd>`
    }
    ${
      off > 0 &&
      html`<dt>Discount</dt>
        <dd>−${money(off, currency)}</dd>`
    }
    <dt class="total">Total due today</dt>
    <dd class="total">${money(session.amount_total ?? 0, currency)}</dd>
  </dl>`;
}

function codeForm(session: Session, filled: URLSearchParams) {
  const isApplied = (session.discounts ?? []).length > 0;
  return html`<form method="post" class="leave">
    ${
      isApplied
        ? html`<p>A promotion code is applied.</p>
            <button name="intent" value="remove-code">Remove promotion code</button>`
        : html`<div class="field">
              <label for="code">Promotion code</label>
              <input id="code" name="code" autocomplete="off" value="${filled.get("code") ?? ""}" />
            </div>
            <button name="intent" value="apply-code">Apply</button>`
    }
  </form>`;
}

function emailField(world: World, session: Session, filled: URLSearchParams) {
  const known = emailOf(world, session);
  if (known) return html`<p>Email: ${known}</p>`;
  return html`<div class="field">
    <label for="email">Email</label>
    <input
      id="email"
      name="email"
      type="email"
      autocomplete="email"
      required
      value="${filled.get("email") ?? ""}"
    />
  </div>`;
}
