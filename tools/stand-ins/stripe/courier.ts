import Stripe from "stripe";
import { SECOND } from "./clock.ts";
import type { StripeEvent } from "./objects.ts";

/** Faults that can be switched on in the delivery of webhook events. */
export interface DeliverySwitches {
  /** Events of the same moment arrive in any order. */
  shuffle: boolean;
  /** Every event arrives twice. */
  double: boolean;
  /** How long an event waits before it is sent. */
  delayMs: number;
  /** How many of the next events never arrive. */
  lose: number;
}

export interface WebhookEndpoint {
  url: string;
  secret: string;
}

export interface Delivery {
  event: StripeEvent;
  state: "waiting" | "delivered" | "lost";
  attempts: number;
  /** The result of the last attempt: a status, or why there was no response. */
  outcome: string | null;
}

const ANSWER_TIME = 10 * SECOND;
const LONGEST_WAIT = 30 * SECOND;
/** Events within this time are sent as one batch. */
const BATCH_TIME = 5;
const POLL_TIME = 10;

/** Delivers events to the webhook endpoint one at a time, and retries each until the response is 2xx. */
export class Courier {
  readonly switches: DeliverySwitches = { shuffle: false, double: false, delayMs: 0, lose: 0 };
  readonly deliveries: Delivery[] = [];
  #endpoint: WebhookEndpoint | null = null;
  #firstRetryMs: number;
  #batch: Delivery[] = [];
  #line = Promise.resolve();
  #timers = new Map<unknown, NodeJS.Timeout>();
  #stopped = new AbortController();

  constructor(firstRetryMs: number) {
    this.#firstRetryMs = firstRetryMs;
  }

  /** Sets the endpoint. Events that are already waiting go there too. */
  deliverTo(endpoint: WebhookEndpoint) {
    this.#endpoint = endpoint;
    void this.retryPending();
  }

  accept(event: StripeEvent) {
    const delivery: Delivery = { event, state: "waiting", attempts: 0, outcome: null };
    this.deliveries.push(delivery);
    if (this.switches.lose > 0) {
      this.switches.lose -= 1;
      delivery.state = "lost";
      return;
    }
    if (this.#batch.length === 0) {
      this.#later("batch", BATCH_TIME + this.switches.delayMs, () => this.#sendBatch());
    }
    this.#batch.push(delivery);
  }

  /** Retries every undelivered event now. */
  async retryPending() {
    await this.#inLine(this.deliveries.filter(({ state }) => state === "waiting"));
  }

  /** Sends an event again, whether or not it was delivered. */
  async resend(eventId: string) {
    const delivery = this.deliveries.find(({ event }) => event.id === eventId);
    if (!delivery) throw new Error(`There is no event ${eventId}`);
    delivery.state = "waiting";
    await this.#inLine([delivery]);
  }

  /** Resolves when no event is waiting. Rejects after `timeoutMs` with the events that still wait. */
  async settled(timeoutMs: number) {
    const until = Date.now() + timeoutMs;
    while (this.deliveries.some(({ state }) => state === "waiting")) {
      if (Date.now() > until) throw new Error(whatWaits(this.deliveries));
      await new Promise((resolve) => setTimeout(resolve, POLL_TIME));
    }
    await this.#line;
  }

  stop() {
    this.#stopped.abort();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  #sendBatch() {
    const { shuffle, double } = this.switches;
    const sent = double ? this.#batch.flatMap((delivery) => [delivery, delivery]) : this.#batch;
    this.#batch = [];
    void this.#inLine(shuffle ? shuffled(sent) : sent);
  }

  #inLine(deliveries: Delivery[]) {
    this.#line = this.#line.then(async () => {
      for (const delivery of deliveries) await this.#attempt(delivery);
    });
    return this.#line;
  }

  async #attempt(delivery: Delivery) {
    if (!this.#endpoint || this.#stopped.signal.aborted) return;
    delivery.attempts += 1;
    delivery.outcome = await post(this.#endpoint, delivery.event, this.#stopped.signal);
    if (delivery.outcome.startsWith("2")) {
      delivery.state = "delivered";
      delivery.event.pending_webhooks = 0;
    } else if (delivery.state === "waiting") {
      const wait = Math.min(LONGEST_WAIT, this.#firstRetryMs * 2 ** (delivery.attempts - 1));
      this.#later(delivery, wait, () => {
        if (delivery.state === "waiting") void this.#inLine([delivery]);
      });
    }
  }

  #later(what: unknown, ms: number, run: () => void) {
    clearTimeout(this.#timers.get(what));
    const timer = setTimeout(() => {
      this.#timers.delete(what);
      run();
    }, ms);
    this.#timers.set(what, timer.unref());
  }
}

async function post(endpoint: WebhookEndpoint, event: StripeEvent, stopped: AbortSignal) {
  const payload = JSON.stringify(event, null, 2);
  // Signed with the real time, as Stripe does. Only the account's own clock can be set forward.
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: endpoint.secret });
  try {
    const response = await fetch(endpoint.url, {
      method: "POST",
      headers: {
        "Content-Type": "application/json; charset=utf-8",
        "Stripe-Signature": signature,
        "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
      },
      body: payload,
      redirect: "manual",
      signal: AbortSignal.any([stopped, AbortSignal.timeout(ANSWER_TIME)]),
    });
    await response.body?.cancel();
    return String(response.status);
  } catch (error) {
    return `no answer: ${error instanceof Error ? error.message : String(error)}`;
  }
}

function shuffled<Member>(members: Member[]) {
  return members
    .map((member) => ({ member, place: Math.random() }))
    .sort((one, other) => one.place - other.place)
    .map(({ member }) => member);
}

function whatWaits(deliveries: Delivery[]) {
  const waiting = deliveries
    .filter(({ state }) => state === "waiting")
    .map(({ event, attempts, outcome }) => `${event.type} (${attempts} attempts, ${outcome})`);
  return `Events still wait to be delivered: ${waiting.join(", ")}`;
}
