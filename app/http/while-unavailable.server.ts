import {
  data,
  type ActionFunction,
  type ActionFunctionArgs,
  type LoaderFunction,
  type LoaderFunctionArgs,
} from "@remix-run/node";
import { isUnavailable, saysDiskIsFull } from "#db/unavailable";
import { log } from "~/log.server";
import { minute, second } from "~/time";

/** A form whose words were not saved, for a page that shows them again. The data of a 503 after a form. */
export interface SentForm {
  /** Where the form was sent. */
  path: string;
  fields: [name: string, value: string][];
}

const retryAfter = (30 * second) / second;
const logEvery = minute;
let loggedAt = -Infinity;

const fullFor = 10 * second;
let fullAt = -Infinity;

/**
 * Whether a full disk has just kept a form from being saved. Smaller writes can still find room then,
 * so a probe that writes a little does not notice it.
 */
export function wasDiskJustFull() {
  return performance.now() - fullAt < fullFor;
}

/**
 * The same action, which answers 503 while the database cannot be written to, with the fields of the
 * form as its data, so that nothing that was typed is lost.
 */
export function actionWhileUnavailable(action: ActionFunction): ActionFunction {
  return async (args: ActionFunctionArgs) => {
    const form = args.request.clone();
    try {
      return await action(args);
    } catch (error) {
      return refuse(error, () => sentForm(form));
    }
  };
}

/** The same loader, which answers 503 while the database cannot be used. */
export function loaderWhileUnavailable(loader: LoaderFunction): LoaderFunction {
  return async (args: LoaderFunctionArgs) => {
    try {
      return await loader(args);
    } catch (error) {
      return refuse(error, async () => null);
    }
  };
}

async function refuse(error: unknown, sent: () => Promise<SentForm | null>): Promise<never> {
  if (!isUnavailable(error)) throw error;
  if (saysDiskIsFull(error)) fullAt = performance.now();
  logOnce(error as Error);
  throw data(await sent(), { status: 503, headers: { "Retry-After": String(retryAfter) } });
}

/** The form in a request. Empty if its body is no form. */
export async function sentForm(request: Request): Promise<SentForm> {
  const { pathname, search } = new URL(request.url);
  const form = await request.formData().catch(() => new FormData());
  const fields = [...form].map(([name, value]): [string, string] => [name, String(value)]);
  return { path: pathname + search, fields };
}

/** Every request fails in the same way, so one line a minute says it. */
function logOnce(error: Error) {
  if (performance.now() - loggedAt < logEvery) return;
  loggedAt = performance.now();
  log.error({ error: error.message }, "the database is unavailable");
}
