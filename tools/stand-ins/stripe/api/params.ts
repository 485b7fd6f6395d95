import { z } from "zod";
import { invalid } from "./failures.ts";
import type { FormFields, FormValue } from "./form.ts";

/** Schemas for parameters. A form sends every parameter as text. */
export const text = z.string().min(1, "parameter_invalid_empty").max(5000);
export const id = text;
export const email = text.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "email_invalid");
export const url = text.regex(/^https?:\/\/\S+$/, "url_invalid");
export const whole = z
  .string()
  .regex(/^-?\d{1,15}$/, "parameter_invalid_integer")
  .transform(Number);
export const decimal = z
  .string()
  .regex(/^\d{1,12}(\.\d+)?$/, "parameter_invalid_decimal")
  .transform(Number);
export const flag = z.enum(["true", "false"]).transform((value) => value === "true");

/** An optional parameter. The empty text clears the field. */
export function clearable<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.literal("").transform(() => null), schema]);
}

/** Up to 50 keys of 40 characters with values of 500. An empty value removes the key. */
export const metadata = clearable(
  z
    .record(z.string().max(40), z.string().max(500))
    .refine((pairs) => Object.keys(pairs).length <= 50),
);

export const listParams = {
  limit: whole.pipe(z.number().min(1).max(100)).default(10),
  starting_after: id.optional(),
  ending_before: id.optional(),
  created: z
    .union([
      whole,
      z.strictObject({
        gt: whole.optional(),
        gte: whole.optional(),
        lt: whole.optional(),
        lte: whole.optional(),
      }),
    ])
    .optional(),
};

/**
 * Returns the metadata after an update: sets the given keys and removes emptied ones. An empty whole
 * clears all.
 */
export function mergeMetadata(
  current: Record<string, string> | null,
  given: Record<string, string> | null | undefined,
): Record<string, string> {
  if (given === null) return {};
  const merged = Object.entries({ ...current, ...given });
  return Object.fromEntries(merged.filter(([, value]) => value !== ""));
}

/** Parses the parameters by the endpoint's schema. Throws Stripe's error about the first invalid one. */
export function readParams<Schema extends z.ZodType>(schema: Schema, given: FormFields) {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (!issue) throw new Error("A refusal without an issue");
  throw refusal(issue, given);
}

function refusal(issue: z.core.$ZodIssue, given: FormFields) {
  if (issue.code === "unrecognized_keys") {
    const param = paramName([...issue.path, issue.keys[0] ?? ""]);
    return invalid(`Received unknown parameter: ${param} (or one this stand-in does not play)`, {
      code: "parameter_unknown",
      param,
    });
  }
  const param = paramName(issue.path);
  const value = valueAt(given, issue.path);
  if (value === undefined) {
    return invalid(`Missing required param: ${param}.`, { code: "parameter_missing", param });
  }
  const shown = typeof value === "string" ? value : JSON.stringify(value);
  const code = /^[a-z_]+$/.test(issue.message) ? { code: issue.message } : {};
  return invalid(`Invalid ${param}: ${shown} (${issue.message})`, { ...code, param });
}

function paramName(path: PropertyKey[]) {
  const [first, ...rest] = path.map(String);
  return `${first ?? ""}${rest.map((part) => `[${part}]`).join("")}`;
}

function valueAt(given: FormValue, path: PropertyKey[]): FormValue | undefined {
  let value: FormValue | undefined = given;
  for (const key of path) {
    if (typeof value !== "object") return value;
    value = (value as { [name: string]: FormValue })[String(key)];
  }
  return value;
}
