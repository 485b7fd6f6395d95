import { parseWithZod } from "@conform-to/zod/v4";
import type { z } from "zod";

type FormSchema = z.ZodObject | z.ZodDiscriminatedUnion<z.ZodObject[]>;

/**
 * Parses the schema's fields of a form and ignores all others. Conform has control fields of its own,
 * and a browser that sent one could rewrite the form or make the parser fail.
 */
export function parseForm<Schema extends z.ZodType>(form: FormData, schema: Schema & FormSchema) {
  const known = new FormData();
  for (const name of fieldsOf(schema)) {
    for (const value of form.getAll(name)) {
      // Browsers send a line break as two characters, which must not count as two.
      known.append(name, typeof value === "string" ? value.replace(/\r\n?/g, "\n") : value);
    }
  }
  return parseWithZod<Schema>(known, { schema });
}

function fieldsOf(schema: FormSchema) {
  const objects = "options" in schema ? schema.options : [schema];
  return new Set(objects.flatMap((object) => Object.keys(object.shape)));
}
