import { hash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { browserScript } from "~/browser/scripts.server";
import { WholePage } from "./whole-page.server";
import { keptMarkup } from "./page-cache.server";
import { LatestUsed } from "./latest-used";
import { KeptMarkup, LiveMarkup } from "~/ui/frame/markup";
import atkinson from "../ui/styles/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2";
import literata from "../ui/styles/fonts/literata-latin-opsz-normal.woff2";
import { ScriptContext } from "~/ui/frame/page-frame";

// Said in a header, so that a phone asks for both before it has read a word of the page.
const preloads = [atkinson, literata]
  .map((font) => `<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
  .join(", ");

/**
 * A page is a pure function of its address and its data, so one that says it may be kept
 * (`handle.isKept`) is rendered once and sent again while both stay the same. Nothing of a page is
 * kept that holds a member's own words.
 */
export async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const key = status === 200 ? keyOf(request, context) : null;
  const anew = (): Page => ({ html: Buffer.from(render(request, context)) });
  const page = key ? kept.get(key, anew) : anew();

  headers.set("Link", preloads);
  headers.set("Vary", "Accept-Encoding, Cookie");
  const encoding = encodingFor(request);
  if (!encoding) return new WholePage(page.html, { status, headers });
  headers.set("Content-Encoding", encoding);
  return new WholePage(await encoded(page, encoding), { status, headers });
}

interface Page {
  html: Buffer;
  br?: Promise<Buffer>;
  gzip?: Promise<Buffer>;
}

const kept = new LatestUsed<Page>(400);

function keyOf(request: Request, { staticHandlerContext, routeModules }: EntryContext) {
  const { matches, loaderData, actionData, errors } = staticHandlerContext;
  const leaf = matches.at(-1)?.route.id;
  if (!leaf || errors || actionData) return null;
  const handle = routeModules[leaf]?.handle as PageHandle | undefined;
  if (!handle?.isKept?.(loaderData[leaf])) return null;
  return hash("sha256", request.url + JSON.stringify(loaderData), "base64");
}

export interface PageHandle {
  /** Whether the rendered page may be kept in memory, given the route's data. */
  isKept?(data: unknown): boolean;
}

function render(request: Request, context: EntryContext) {
  const html = renderToStaticMarkup(
    <ScriptContext.Provider value={browserScript("page")}>
      <KeptMarkup.Provider value={keptMarkup}>
        <LiveMarkup.Provider value={renderToString}>
          <RemixServer context={context} url={request.url} />
        </LiveMarkup.Provider>
      </KeptMarkup.Provider>
    </ScriptContext.Provider>,
  );
  return `<!doctype html>${html}`;
}

function encodingFor(request: Request) {
  const accepted = request.headers.get("Accept-Encoding") ?? "";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

async function encoded(page: Page, encoding: "br" | "gzip") {
  page[encoding] ??= encoding === "br" ? toBrotli(page.html) : promisify(gzip)(page.html);
  return page[encoding];
}

// A page is far smaller than the window brotli would set aside memory for.
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 },
};

function toBrotli(html: Buffer) {
  return promisify(brotliCompress)(html, brotli);
}
