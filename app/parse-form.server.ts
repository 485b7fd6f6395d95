import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

/**
 * Reads the schema's own fields of a sent form and leaves every other one out: conform has control
 * fields of its own, and a browser that sends one could rewrite the form or make reading it fail.
 */
export function parseForm<Schema extends z.ZodObject>(form: FormData, schema: Schema) {
  const known = new FormData();
  for (const name of Object.keys(schema.shape)) {
    for (const value of form.getAll(name)) known.append(name, value);
  }
  return parseWithZod(known, { schema });
}
