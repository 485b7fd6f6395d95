import { pino } from "pino";
import { env } from "./env.server";

/** JSON lines. Never give it a body, a query string, an address, a token or a member's words. */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
