import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

type FormSchema = z.ZodObject | z.ZodDiscriminatedUnion<z.ZodObject[]>;

/**
 * Reads the schema's own fields of a sent form and leaves every other one out: conform has control
 * fields of its own, and a browser that sends one could rewrite the form or make reading it fail.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema & FormSchema) {
  const known = new FormData();
  for (const name of fieldsOf(schema)) {
    for (const value of form.getAll(name)) known.append(name, value);
  }
  return parseWithZod<Schema>(known, { schema });
}

function fieldsOf(schema: FormSchema) {
  const objects = "options" in schema ? schema.options : [schema];
  return new Set(objects.flatMap((object) => Object.keys(object.shape)));
}
