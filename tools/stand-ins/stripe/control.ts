import { z } from "zod";
import { DAY } from "./clock.ts";
import type { StripeStandIn } from "./stripe.ts";

/** The part of the stand-in that another process may control. Only its own process may close it. */
export type Controls = Omit<StripeStandIn, "close">;

interface ControlReply {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const clockOrder = z.strictObject({
  advanceMs: z.number().min(0).optional(),
  advanceDays: z.number().min(0).optional(),
  setTime: z.number().optional(),
});
const deliveryOrder = z.strictObject({
  shuffle: z.boolean().optional(),
  double: z.boolean().optional(),
  delayMs: z.number().min(0).optional(),
  lose: z.number().int().min(0).optional(),
});
const settingsOrder = z.strictObject({
  businessName: z.string().optional(),
  afterFailedPayments: z.enum(["cancel", "unpaid"]).optional(),
  takesPayments: z.boolean().optional(),
  statementDescriptor: z.string().nullable().optional(),
});
const troubleOrder = z.strictObject({
  trouble: z.enum(["down", "rate-limited", "hanging", "cutting"]).nullable(),
});
const waitOrder = z.strictObject({ timeoutMs: z.number().optional() });

/** The commands by name. The body of a request is the command's JSON. */
const ORDERS: Record<string, (controls: Controls, order: unknown) => unknown> = {
  clock: ({ clock }, order) => {
    const { advanceMs = 0, advanceDays = 0, setTime } = clockOrder.parse(order);
    clock.setTime(setTime ?? clock.now() + advanceMs + advanceDays * DAY);
  },
  delivery: ({ delivery }, order) => void Object.assign(delivery, deliveryOrder.parse(order)),
  settings: ({ settings }, order) => void Object.assign(settings, settingsOrder.parse(order)),
  trouble: (controls, order) => {
    controls.trouble = troubleOrder.parse(order).trouble;
  },
  webhook: (controls, order) =>
    controls.deliverTo(z.strictObject({ url: z.url() }).parse(order).url),
  retry: (controls) => controls.retryPending(),
  wait: (controls, order) => controls.waitForDeliveries(waitOrder.parse(order).timeoutMs),
  resend: (controls, order) =>
    controls.resend(z.strictObject({ event: z.string() }).parse(order).event),
  dispute: (controls, order) =>
    controls.dispute(z.strictObject({ charge: z.string() }).parse(order).charge),
};

/** Answers `GET /_control/state` with the state, and runs commands such as `POST /_control/clock`. */
export async function answerControl(
  controls: Controls,
  method: string,
  url: URL,
  body: string,
): Promise<ControlReply> {
  const name = url.pathname.replace("/_control/", "");
  if (method === "GET" && name === "state") return json(200, stateOf(controls));
  const order = method === "POST" && Object.hasOwn(ORDERS, name) ? ORDERS[name] : undefined;
  if (!order) return json(404, { error: `There is no ${method} ${url.pathname}` });
  try {
    await order(controls, JSON.parse(body || "{}"));
    return json(200, stateOf(controls));
  } catch (error) {
    return json(400, { error: error instanceof Error ? error.message : String(error) });
  }
}

function stateOf({ clock, delivery, settings, trouble, deliveries }: Controls) {
  return {
    now: clock.now(),
    delivery,
    settings,
    trouble,
    deliveries: deliveries.map(({ event, state, attempts, outcome }) => ({
      event: event.id,
      type: event.type,
      state,
      attempts,
      outcome,
    })),
  };
}

function json(status: number, value: unknown): ControlReply {
  return {
    status,
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(value, null, 2),
  };
}
