import { HOUR, SECOND } from "../clock.ts";
import { html, type Markup } from "../../html.ts";
import {
  cancelAtPeriodEnd,
  undoCancellation,
  type Features,
  featuresOf,
  livingSubscription,
  payOpenInvoice,
  planOffers,
  replaceCard,
  switchPlan,
} from "../billing/portal.ts";
import { endSubscription } from "../billing/ending.ts";
import type { PortalSession, Subscription } from "../objects.ts";
import { held, type World } from "../world.ts";
import { readCard } from "./card-form.ts";
import { page, type PageAnswer, problemBox, seeOther } from "./page.ts";
import { cardSection, invoiceSection, planSection } from "./portal-sections.ts";

const SESSION_TIME = HOUR / SECOND;

const DONE: Record<string, string> = {
  cancel: "Your membership will end with the current period.",
  renew: "Your membership will renew.",
  "change-plan": "Your plan has been changed.",
  "update-card": "Your card has been updated.",
  "pay-invoice": "The invoice has been paid.",
};

const NOT_OFFERED = "This page does not offer that.";

const NOTHING_TYPED = new URLSearchParams();

/** Shows the customer portal. `done` is the button that redirected here. */
export function showPortal(world: World, secret: string, done: string | null): PageAnswer {
  const session = openSession(world, secret);
  if (!session) return endedPage();
  const word = done === null ? undefined : DONE[done];
  const notice = word !== undefined && html`<p class="done" role="status">${word}</p>`;
  return portalPage(world, session, notice, NOTHING_TYPED, null);
}

/** Handles the portal's buttons. */
export function submitPortal(world: World, secret: string, form: URLSearchParams): PageAnswer {
  const session = openSession(world, secret);
  if (!session) return endedPage();
  const problem = perform(world, session, form);
  if (problem !== null) return portalPage(world, session, false, form, problem);
  return seeOther(`/p/session/${secret}?done=${encodeURIComponent(form.get("intent") ?? "")}`);
}

function openSession(world: World, secret: string): PortalSession | null {
  const session = world.objects.portalSessions.get(secret);
  const isOpen =
    session &&
    world.objects.customers.has(session.customer) &&
    session.created + SESSION_TIME > world.clock.seconds();
  return isOpen ? session : null;
}

function endedPage() {
  return page(
    "Session ended",
    html`<h1>This session has ended</h1>
      <p>Go back to where you came from and open the page again.</p>`,
    404,
  );
}

function perform(world: World, session: PortalSession, form: URLSearchParams): string | null {
  const { customer } = session;
  const features = featuresOf(world, session);
  switch (form.get("intent")) {
    case "update-card":
      if (!features.payment_method_update.enabled) return NOT_OFFERED;
      return updateCard(world, customer, form);
    case "pay-invoice":
      return payOpenInvoice(world, customer, form.get("invoice") ?? "");
    default: {
      const subscription = livingSubscription(world, customer);
      if (!subscription) return "There is no membership.";
      return changeMembership(world, subscription, features, form);
    }
  }
}

function changeMembership(
  world: World,
  subscription: Subscription,
  features: Features,
  form: URLSearchParams,
): string | null {
  switch (form.get("intent")) {
    case "cancel":
      if (!features.subscription_cancel.enabled) return NOT_OFFERED;
      if (features.subscription_cancel.mode === "at_period_end") {
        cancelAtPeriodEnd(world, subscription);
      } else {
        endSubscription(world, subscription, "cancellation_requested");
      }
      return null;
    case "renew":
      undoCancellation(world, subscription);
      return null;
    case "change-plan": {
      const offers = planOffers(world, subscription, features);
      const offer = offers.find(({ price }) => price.id === form.get("price"));
      return offer ? switchPlan(world, subscription, offer.price.id) : "Choose a plan.";
    }
    default:
      return NOT_OFFERED;
  }
}

function updateCard(world: World, customer: string, form: URLSearchParams): string | null {
  const card = readCard(form, world.clock.now());
  if (typeof card === "string") return card;
  const { email } = held(world.objects.customers, customer);
  return replaceCard(world, customer, { ...card, email });
}

function portalPage(
  world: World,
  session: PortalSession,
  notice: Markup | false,
  filled: URLSearchParams,
  problem: string | null,
) {
  const { businessName } = world.settings;
  const subscription = livingSubscription(world, session.customer);
  const features = featuresOf(world, session);
  return page(
    `Billing – ${businessName}`,
    html`<p class="business">${businessName}</p>
      <h1>Manage your membership</h1>
      ${problemBox(problem)} ${notice} ${planSection(world, subscription, features)}
      ${
        features.payment_method_update.enabled &&
        cardSection(world, session.customer, subscription, filled)
      }
      ${features.invoice_history.enabled && invoiceSection(world, session.customer)}
      ${
        session.return_url !== null &&
        html`<p class="leave">
          <a class="button" href="${session.return_url}">Return to ${businessName}</a>
        </p>`
      }`,
    problem === null ? 200 : 422,
  );
}
