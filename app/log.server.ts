import { pino } from "pino";
import { env } from "./env.server";

/** Logs JSON lines. Never log a body, a query string, an email address, a token or a member's words. */
export const log = pino({
  level: env.logLevel,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
});
