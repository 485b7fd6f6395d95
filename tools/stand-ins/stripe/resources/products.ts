import { z } from "zod";
import { amend, announce } from "../announce.ts";
import { endpoint } from "../api/endpoint.ts";
import { invalid, pick } from "../api/failures.ts";
import { listPage } from "../api/lists.ts";
import { clearable, flag, id, listParams, mergeMetadata, metadata, text } from "../api/params.ts";
import { blankProduct } from "../blanks/catalogue.ts";
import { newId } from "../new-id.ts";
import type { Product } from "../objects.ts";
import type { World } from "../world.ts";

const fields = {
  active: flag.optional(),
  description: clearable(text).optional(),
  metadata: metadata.optional(),
  statement_descriptor: text.max(22).optional(),
};
const createParams = z.strictObject({ ...fields, id: id.optional(), name: text });
const updateParams = z.strictObject({
  ...fields,
  default_price: id.optional(),
  name: text.optional(),
});
const listedParams = z.strictObject({
  ...listParams,
  active: flag.optional(),
  ids: z.array(id).optional(),
});

export const productEndpoints = [
  endpoint("POST", "/v1/products", createParams, createProduct),
  endpoint("GET", "/v1/products/:id", z.strictObject({}), (world, _, id) => get(world, id)),
  endpoint("POST", "/v1/products/:id", updateParams, (world, params, id) => {
    const product = get(world, id);
    amend(world, "product.updated", product, {
      ...params,
      metadata: mergeMetadata(product.metadata, params.metadata),
      updated: world.clock.seconds(),
    });
    return product;
  }),
  endpoint("GET", "/v1/products", listedParams, (world, params) => {
    const fitting = [...world.objects.products.values()].filter(
      (product) =>
        (params.active === undefined || product.active === params.active) &&
        (!params.ids || params.ids.includes(product.id)),
    );
    return listPage("/v1/products", fitting, params);
  }),
];

function get(world: World, id: string) {
  return pick(world.objects.products, "product", id);
}

export function createProduct(world: World, params: z.output<typeof createParams>): Product {
  const id = params.id ?? newId("prod", 14);
  if (world.objects.products.has(id)) {
    throw invalid(`Product already exists: ${id}`, {
      code: "resource_already_exists",
      param: "id",
    });
  }
  const created = world.clock.seconds();
  const product: Product = {
    ...structuredClone(blankProduct),
    id,
    active: params.active ?? true,
    created,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    name: params.name,
    statement_descriptor: params.statement_descriptor ?? null,
    updated: created,
  };
  world.objects.products.set(id, product);
  announce(world, "product.created", product);
  return product;
}
