import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { StaffRole } from "#db/schema";
import { db } from "~/db.server";
import { startSession } from "~/features/accounts/session/session.server";
import { cookieNames, signedCookie } from "~/features/accounts/session/signed-cookie.server";

interface RouteOptions {
  /** Who asks; staff have given their second factor unless `secondFactor` is false. */
  as?: { id: string; roles?: StaffRole[] };
  secondFactor?: boolean;
  /** Makes it a POST of these fields. */
  form?: Record<string, string | string[]>;
  params?: Record<string, string>;
  headers?: Record<string, string>;
}

/** What a loader or an action is called with, for a path of the site or a whole address. */
export async function routeArgs(
  url: string,
  options: RouteOptions = {},
): Promise<LoaderFunctionArgs & ActionFunctionArgs> {
  const { form, params = {} } = options;
  const headers = new Headers(options.headers);
  if (options.as) headers.append("Cookie", await sessionCookieFor(options));
  const request = new Request(new URL(url, "http://localhost:3000"), {
    method: form ? "POST" : "GET",
    headers,
    body: form ? formBody(form) : null,
  });
  return { request, params, context: {} };
}

async function sessionCookieFor({ as, secondFactor = true }: RouteOptions) {
  const hasPassedSecondFactor = secondFactor && (as?.roles?.length ?? 0) > 0;
  const token = await startSession(db, as!.id, { hasPassedSecondFactor });
  return cookieOf(signedCookie(cookieNames.session, token));
}

/** The `name=value` of a Set-Cookie line, as a browser sends it back. */
export function cookieOf(setCookie: string) {
  return setCookie.split(";", 1)[0]!;
}

function formBody(form: Record<string, string | string[]>) {
  const fields = Object.entries(form).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return new URLSearchParams(fields);
}

/** What a promise was rejected with: the redirect or the refusal a route threw. */
export async function thrownBy(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error("Nothing was thrown");
    },
    (thrown: unknown) => thrown,
  );
}
