import { announce, amend } from "../announce.ts";
import { DAY, HOUR, SECOND } from "../clock.ts";
import type { Invoice, Session, Subscription } from "../objects.ts";
import type { World } from "../world.ts";
import { collect } from "./collecting.ts";
import { endSubscription, expireIncomplete } from "./ending.ts";
import { finalizeInvoice } from "./invoicing.ts";
import { lastPeriod, renew } from "./renewing.ts";

/** Something that happens at a set time. */
interface Due {
  /** Seconds since 1970. */
  at: number;
  run: () => void;
}

const TRIAL_NOTICE = (3 * DAY) / SECOND;
const FIRST_PAYMENT_TIME = (23 * HOUR) / SECOND;

/** Advances the clock to `ms` and runs everything that becomes due on the way, each at its own time. */
export function passTime(world: World, ms: number) {
  world.cause = { id: null, idempotency_key: null };
  for (let due = nextDue(world); due && due.at * SECOND <= ms; due = nextDue(world)) {
    world.clock.set(due.at * SECOND);
    due.run();
  }
  world.clock.set(ms);
}

function nextDue(world: World): Due | null {
  const { subscriptions, invoices, sessions } = world.objects;
  const dues = [
    ...[...subscriptions.values()].flatMap((subscription) =>
      dueOfSubscription(world, subscription),
    ),
    ...[...invoices.values()].flatMap((invoice) => dueOfInvoice(world, invoice)),
    ...[...sessions.values()].flatMap((session) => dueOfSession(world, session)),
  ];
  return dues.reduce<Due | null>((first, due) => (first && first.at <= due.at ? first : due), null);
}

function dueOfSubscription(world: World, subscription: Subscription): Due[] {
  switch (subscription.status) {
    case "incomplete":
      return [
        {
          at: subscription.created + FIRST_PAYMENT_TIME,
          run: () => expireIncomplete(world, subscription),
        },
      ];
    case "trialing":
      return [...noticeOfTrialEnd(world, subscription), endOfPeriod(world, subscription)];
    case "active":
    case "past_due":
    case "unpaid":
      return [...endOfPause(world, subscription), endOfPeriod(world, subscription)];
    default:
      return [];
  }
}

function endOfPeriod(world: World, subscription: Subscription): Due {
  const { end } = lastPeriod(subscription);
  const { cancel_at } = subscription;
  if (cancel_at !== null && cancel_at <= end) {
    return {
      at: cancel_at,
      run: () => endSubscription(world, subscription, "cancellation_requested"),
    };
  }
  return { at: end, run: () => renew(world, subscription) };
}

function endOfPause(world: World, subscription: Subscription): Due[] {
  const at = subscription.pause_collection?.resumes_at;
  if (!at) return [];
  const run = () =>
    amend(world, "customer.subscription.updated", subscription, { pause_collection: null });
  return [{ at, run }];
}

function noticeOfTrialEnd(world: World, subscription: Subscription): Due[] {
  if (subscription.trial_end === null || world.warned.has(subscription.id)) return [];
  const run = () => {
    world.warned.add(subscription.id);
    announce(world, "customer.subscription.trial_will_end", subscription);
  };
  return [{ at: Math.max(subscription.created, subscription.trial_end - TRIAL_NOTICE), run }];
}

function dueOfInvoice(world: World, invoice: Invoice): Due[] {
  if (invoice.status === "draft" && invoice.automatically_finalizes_at !== null) {
    const run = () => {
      finalizeInvoice(world, invoice);
      collect(world, invoice, false);
    };
    return [{ at: invoice.automatically_finalizes_at, run }];
  }
  if (invoice.status === "open" && invoice.next_payment_attempt !== null) {
    return [{ at: invoice.next_payment_attempt, run: () => collect(world, invoice, false) }];
  }
  return [];
}

function dueOfSession(world: World, session: Session): Due[] {
  if (session.status !== "open") return [];
  const run = () => amend(world, "checkout.session.expired", session, EXPIRED);
  return [{ at: session.expires_at, run }];
}

/** The fields of a checkout session that can no longer be paid. */
export const EXPIRED = { status: "expired", url: null } satisfies Partial<Session>;
