import type { z } from "zod";
import type { StripeObject } from "../objects.ts";
import type { World } from "../world.ts";
import type { FormFields } from "./form.ts";
import { readParams } from "./params.ts";

/** One operation of the API. */
export interface Endpoint {
  method: string;
  path: RegExp;
  run(world: World, id: string, given: FormFields): StripeObject;
}

/** Defines an operation at a path such as `/v1/customers/:id`. Its parameters are parsed before it runs. */
export function endpoint<Schema extends z.ZodType>(
  method: "GET" | "POST" | "DELETE",
  path: string,
  params: Schema,
  run: (world: World, params: z.output<Schema>, id: string) => StripeObject,
): Endpoint {
  return {
    method,
    path: new RegExp(`^${path.replace(":id", "([^/]+)")}$`),
    run: (world, id, given) => run(world, readParams(params, given), id),
  };
}
