import { parseArgs } from "node:util";
import { KW_LEARNING } from "./catalogue.ts";
import { startStripe } from "./stripe.ts";

/**
 * Runs the stand-in as a process: `node tools/stand-ins/stripe/main.ts --port 12111`. Every flag has
 * an environment variable of the same name, such as `WEBHOOK_URL` for `--webhook-url`.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string", default: process.env.PORT ?? "0" },
    "webhook-url": { type: "string", default: process.env.WEBHOOK_URL },
    "webhook-secret": { type: "string", default: process.env.WEBHOOK_SECRET ?? "whsec_stand_in" },
    now: { type: "string", default: process.env.NOW },
    "world-file": { type: "string", default: process.env.WORLD_FILE },
    "price-month": { type: "string", default: process.env.PRICE_MONTH ?? "price_kw_month" },
    "price-year": { type: "string", default: process.env.PRICE_YEAR ?? "price_kw_year" },
  },
});

const priceIds = { month: values["price-month"], year: values["price-year"] };
const standIn = await startStripe({
  port: Number(values.port),
  webhookSecret: values["webhook-secret"],
  prices: KW_LEARNING.map((entry) => ({
    ...entry,
    id: entry.interval ? priceIds[entry.interval] : entry.id,
  })),
  ...(values.now ? { now: Date.parse(values.now) } : {}),
  ...(values["world-file"] ? { worldFile: values["world-file"] } : {}),
  ...(values["webhook-url"] ? { webhookUrl: values["webhook-url"] } : {}),
});
console.log(`Stripe stand-in listening on ${standIn.url}`);

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void standIn.close());
}
