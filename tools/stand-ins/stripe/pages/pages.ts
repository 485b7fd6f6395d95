import { readFileSync } from "node:fs";
import type { World } from "../world.ts";
import { showCheckout, submitCheckout } from "./checkout-page.ts";
import { showInvoice } from "./invoice-page.ts";
import { notFound, type PageAnswer } from "./page.ts";
import { showPortal, submitPortal } from "./portal-page.ts";

const STYLES = readFileSync(new URL("./hosted.css", import.meta.url), "utf8");

/** Answers a request for a page that Stripe hosts. `form` is null for a GET. */
export function answerPage(world: World, url: URL, form: URLSearchParams | null): PageAnswer {
  if (url.pathname === "/hosted.css") {
    return { status: 200, headers: { "Content-Type": "text/css" }, body: STYLES };
  }
  const [, place, id = ""] = /^\/(c\/pay|p\/session|i)\/(\w+)$/.exec(url.pathname) ?? [];
  switch (place) {
    case "c/pay":
      return form ? submitCheckout(world, id, form) : showCheckout(world, id);
    case "p/session":
      return form
        ? submitPortal(world, id, form)
        : showPortal(world, id, url.searchParams.get("done"));
    case "i":
      return showInvoice(world, id);
    default:
      return notFound();
  }
}
