import { hash } from "node:crypto";
import type { EntryContext } from "@remix-run/node";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";

/** What a route exports as `handle` when its page may be cached. */
export interface PageHandle {
  /**
   * Whether the rendered page may be cached in memory, given the route's data. A page that shows a
   * member's own words must not be.
   */
  isCacheable?(data: unknown): boolean;
}

export interface RenderedPage {
  html: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

/** Holds at most `size` values and drops the least recently used one. */
export class LruCache<Value> {
  readonly #size: number;
  readonly #values = new Map<string, Value>();

  constructor(size: number) {
    this.#size = size;
  }

  /** The value of the key; `make` makes a missing one. */
  get(key: string, make: () => Value): Value {
    const value = this.#values.get(key) ?? make();
    this.#values.delete(key);
    this.#values.set(key, value);
    if (this.#values.size > this.#size) this.#values.delete(this.#values.keys().next().value!);
    return value;
  }
}

const pages = new LruCache<RenderedPage>(400);

type PageContext = Pick<EntryContext, "staticHandlerContext" | "routeModules">;

/**
 * The page from the cache, or rendered now. A page depends on its address and its loaders' data alone,
 * so one whose route says that it is cacheable is rendered again only when one of them changes.
 */
export function cachedPage(
  request: Request,
  status: number,
  context: PageContext,
  render: () => string,
): RenderedPage {
  const key = status === 200 ? pageKey(request, context) : null;
  const make = () => ({ html: Buffer.from(render()) });
  return key ? pages.get(key, make) : make();
}

function pageKey(request: Request, { staticHandlerContext, routeModules }: PageContext) {
  const { matches, loaderData, actionData, errors } = staticHandlerContext;
  const leaf = matches.at(-1)?.route.id;
  if (!leaf || errors || actionData) return null;
  const handle = routeModules[leaf]?.handle as PageHandle | undefined;
  if (!handle?.isCacheable?.(loaderData[leaf])) return null;
  return hash("sha256", request.url + JSON.stringify(loaderData), "base64");
}

const markups = new LruCache<string>(300);
const componentNumbers = new Map<unknown, number>();

/**
 * The component's HTML from the cache, or rendered now. The key holds the component and all of its
 * props, so the props must be plain data and the component must read no context.
 */
export function cachedMarkup<Props extends object>(Component: ComponentType<Props>, props: Props) {
  const number = componentNumbers.get(Component) ?? componentNumbers.size;
  componentNumbers.set(Component, number);
  const key = `${number} ${hash("sha256", JSON.stringify(props), "base64")}`;
  return markups.get(key, () => renderToStaticMarkup(<Component {...props} />));
}
