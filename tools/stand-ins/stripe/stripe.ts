import { createServer } from "node:http";
import { listen, stop } from "../http.ts";
import { passTime } from "./billing/due.ts";
import { type CatalogueEntry, ensureCatalogue, KW_LEARNING } from "./catalogue.ts";
import { createClock } from "./clock.ts";
import { Courier, type Delivery, type DeliverySwitches } from "./courier.ts";
import { keepWorld, readKeptWorld } from "./keep.ts";
import type { Customer, StripeEvent, Subscription } from "./objects.ts";
import { openDispute } from "./resources/disputes.ts";
import { addConfiguration } from "./resources/portal.ts";
import { createAnswerer, type Trouble } from "./server.ts";
import { createWorld, held, type Settings, type World } from "./world.ts";

export interface StripeOptions {
  /** 0, the default, takes any free port. */
  port?: number;
  /** Where events go; without it they wait until `deliverTo` says. */
  webhookUrl?: string;
  webhookSecret: string;
  /** What the account's clock shows at the start, in milliseconds. */
  now?: number;
  /** The prices of the product; a month and a year unless given. */
  prices?: CatalogueEntry[];
  businessName?: string;
  afterFailedPayments?: Settings["afterFailedPayments"];
  /** How long an undelivered event waits for its second attempt; each wait doubles. */
  firstRetryMs?: number;
  /** A file that the account is kept in from one start to the next; without it all is forgotten. */
  keepFile?: string;
}

export interface StripeStandIn {
  /** What the SDK and the browser talk to. */
  url: string;
  /** The account's time. Setting it forward does what falls due on the way, in its order. */
  clock: { now(): number; advance(ms: number): void; setTime(ms: number): void };
  delivery: DeliverySwitches;
  deliveries: readonly Delivery[];
  settings: Settings;
  /** How the API misbehaves; null when it does not. */
  trouble: Trouble | null;
  /** Everything that happened so far, oldest first. */
  readonly events: StripeEvent[];
  deliverTo(webhookUrl: string): void;
  /** Sends at once what waits for its next attempt. */
  retryPending(): Promise<void>;
  resend(eventId: string): Promise<void>;
  /** Resolves when every event that was not lost has been answered with 2xx. */
  waitForDeliveries(timeoutMs?: number): Promise<void>;
  findCustomer(email: string): Customer | null;
  listSubscriptions(customerId: string): Subscription[];
  /** The customer's bank takes a payment back. */
  dispute(chargeId: string): void;
  close(): Promise<void>;
}

const PATIENCE = 10_000;

/** Starts a Stripe account of its own on 127.0.0.1: the one that was kept, or a new one with its prices. */
export async function startStripe(options: StripeOptions): Promise<StripeStandIn> {
  const { keepFile } = options;
  const world = openWorld(options);
  const courier = new Courier(options.firstRetryMs ?? 500);
  world.deliver = (event) => courier.accept(event);
  const standIn = controlsOf(world, courier, options.webhookSecret);

  const server = createServer(createAnswerer(world, standIn));
  if (keepFile) {
    server.on("request", (_, response) => response.on("close", () => keepWorld(world, keepFile)));
  }
  world.url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  standIn.url = world.url;
  standIn.close = async () => {
    courier.stop();
    await stop(server);
    if (keepFile) keepWorld(world, keepFile);
  };
  if (options.webhookUrl) standIn.deliverTo(options.webhookUrl);
  for (const event of standIn.events.filter(isOnItsWay)) courier.accept(event);
  return standIn;
}

function openWorld(options: StripeOptions): World {
  const kept = options.keepFile ? readKeptWorld(options.keepFile) : null;
  const startsAt = kept ? Date.now() + kept.ahead : (options.now ?? Date.now());
  const world = createWorld(createClock(startsAt), {
    businessName: options.businessName ?? "KW Learning",
    afterFailedPayments: options.afterFailedPayments ?? "cancel",
  });
  if (kept) return Object.assign(world, kept.account);

  ensureCatalogue(world, options.prices ?? KW_LEARNING);
  addConfiguration(world, true);
  // All this was there before anything happened.
  world.objects.events.clear();
  return world;
}

function isOnItsWay(event: StripeEvent) {
  return event.pending_webhooks > 0;
}

function controlsOf(world: World, courier: Courier, secret: string): StripeStandIn {
  const { clock, objects, settings } = world;
  return {
    url: "",
    clock: {
      now: clock.now,
      advance: (ms) => passTime(world, clock.now() + ms),
      setTime: (ms) => passTime(world, ms),
    },
    delivery: courier.switches,
    deliveries: courier.deliveries,
    settings,
    trouble: null,
    get events() {
      return [...objects.events.values()];
    },
    deliverTo: (url) => courier.deliverTo({ url, secret }),
    retryPending: () => courier.retryPending(),
    resend: (eventId) => courier.resend(eventId),
    waitForDeliveries: (timeoutMs = PATIENCE) => courier.settled(timeoutMs),
    findCustomer: (email) =>
      [...objects.customers.values()].findLast((customer) => customer.email === email) ?? null,
    listSubscriptions: (customerId) =>
      [...objects.subscriptions.values()].filter(({ customer }) => customer === customerId),
    dispute: (chargeId) => {
      openDispute(world, held(objects.charges, chargeId), "fraudulent");
    },
    close: async () => {},
  };
}
