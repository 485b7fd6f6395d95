import { createServer } from "node:http";
import { listen, stop } from "../http.ts";
import { passTime } from "./billing/due.ts";
import { type CatalogueEntry, ensureCatalogue, KW_LEARNING } from "./catalogue.ts";
import { createClock } from "./clock.ts";
import { Courier, type Delivery, type DeliverySwitches } from "./courier.ts";
import { saveWorld, loadSavedWorld, type SavedWorld } from "./save.ts";
import type { Customer, Dispute, StripeEvent, Subscription } from "./objects.ts";
import { moveDispute, openDispute } from "./resources/disputes.ts";
import { addConfiguration } from "./resources/portal.ts";
import { ensureWebhookEndpoint } from "./resources/webhook-endpoints.ts";
import { createAnswerer, type Trouble } from "./server.ts";
import { createWorld, held, type Settings, type World } from "./world.ts";

export interface StripeOptions {
  /** Port 0, the default, takes any free port. */
  port?: number;
  /** The webhook endpoint. Without one, events wait until `deliverTo` is called. */
  webhookUrl?: string;
  webhookSecret: string;
  /** The time of the account's clock at the start, in milliseconds. */
  now?: number;
  /** The prices of the product, by default one for a month and one for a year. */
  prices?: CatalogueEntry[];
  businessName?: string;
  afterFailedPayments?: Settings["afterFailedPayments"];
  /** The delay before an undelivered event is sent again. Each further delay is twice as long. */
  firstRetryMs?: number;
  /** The file that saves the account between starts. Without one, the account is lost on close. */
  worldFile?: string;
}

export interface StripeStandIn {
  /** The address for the SDK and the browser. */
  url: string;
  /** The account's clock. Setting it forward runs everything that becomes due on the way, in order. */
  clock: { now(): number; advance(ms: number): void; setTime(ms: number): void };
  delivery: DeliverySwitches;
  deliveries: readonly Delivery[];
  settings: Settings;
  /** How the API fails, or null if it works. */
  trouble: Trouble | null;
  /** Every event, oldest first. */
  readonly events: StripeEvent[];
  deliverTo(webhookUrl: string): void;
  /** Retries every undelivered event now. */
  retryPending(): Promise<void>;
  resend(eventId: string): Promise<void>;
  /** Resolves when the endpoint has answered 2xx to every event except those that `lose` dropped. */
  waitForDeliveries(timeoutMs?: number): Promise<void>;
  findCustomer(email: string): Customer | null;
  listSubscriptions(customerId: string): Subscription[];
  /** Disputes a payment, as the customer's bank does, or moves the dispute of a payment on. */
  dispute(chargeId: string, status?: Dispute["status"]): void;
  close(): Promise<void>;
}

const PATIENCE = 10_000;

/** Starts a Stripe account on 127.0.0.1: the saved one, or a new one with its prices. */
export async function startStripe(options: StripeOptions): Promise<StripeStandIn> {
  const { worldFile } = options;
  const world = openWorld(options);
  const courier = new Courier(options.firstRetryMs ?? 500);
  world.deliver = (event) => courier.accept(event);
  const standIn = controlsOf(world, courier, options.webhookSecret);

  const server = createServer(createAnswerer(world, standIn));
  if (worldFile) {
    server.on("request", (_, response) => response.on("close", () => saveWorld(world, worldFile)));
  }
  world.url = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  standIn.url = world.url;
  standIn.close = async () => {
    courier.stop();
    await stop(server);
    if (worldFile) saveWorld(world, worldFile);
  };
  if (options.webhookUrl) standIn.deliverTo(options.webhookUrl);
  for (const event of standIn.events.filter(isOnItsWay)) courier.accept(event);
  return standIn;
}

function openWorld(options: StripeOptions): World {
  const saved = options.worldFile ? loadSavedWorld(options.worldFile) : null;
  const startsAt = saved ? Date.now() + saved.ahead : (options.now ?? Date.now());
  const world = createWorld(createClock(startsAt), {
    businessName: options.businessName ?? "KW Learning",
    afterFailedPayments: options.afterFailedPayments ?? "cancel",
    hasPortal: true,
    takesPayments: true,
    statementDescriptor: "KW LEARNING",
  });
  if (saved) return restoreWorld(world, saved);

  ensureCatalogue(world, options.prices ?? KW_LEARNING);
  addConfiguration(world, true);
  // These events belong to the setup, so they are not part of the account's history.
  world.objects.events.clear();
  return world;
}

/** An account that an older release saved lacks what this one added: that stays as it is at the start. */
function restoreWorld(world: World, { account }: SavedWorld): World {
  const objects = { ...world.objects, ...account.objects };
  const settings = { ...world.settings, ...account.settings };
  return Object.assign(world, account, { objects, settings });
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
    deliverTo: (url) => {
      ensureWebhookEndpoint(world, url);
      courier.deliverTo({ url, secret });
    },
    retryPending: () => courier.retryPending(),
    resend: (eventId) => courier.resend(eventId),
    waitForDeliveries: (timeoutMs = PATIENCE) => courier.settled(timeoutMs),
    findCustomer: (email) =>
      [...objects.customers.values()].findLast((customer) => customer.email === email) ?? null,
    listSubscriptions: (customerId) =>
      [...objects.subscriptions.values()].filter(({ customer }) => customer === customerId),
    dispute: (chargeId, status) => {
      const dispute = [...objects.disputes.values()].find(({ charge }) => charge === chargeId);
      if (dispute && status) moveDispute(world, dispute, status);
      else openDispute(world, held(objects.charges, chargeId), "fraudulent", status);
    },
    close: async () => {},
  };
}
