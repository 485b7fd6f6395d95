import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { EntryContext } from "@remix-run/node";
import { RemixServer } from "@remix-run/react";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { browserScript } from "~/browser/scripts.server";
import { HydrationMarkup, MarkupCache } from "~/ui/frame/markup";
import { LeaveContext, ReferenceContext, ScriptContext } from "~/ui/frame/page-frame";
import atkinson from "../ui/styles/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2";
import literata from "../ui/styles/fonts/literata-latin-opsz-normal.woff2";
import { env } from "~/env.server";
import { WholePage } from "./write-response.server";
import { cachedMarkup, cachedPage, type RenderedPage } from "./page-cache.server";

// In a header, so that a browser fetches both fonts before it has read the page.
const preloads = [atkinson, literata]
  .map((font) => `<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`)
  .join(", ");

/** The whole page as a Response, compressed if the browser accepts it. Adds to `headers`. */
export async function renderPage(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const page = cachedPage(request, status, context, () => render(request, context));

  headers.set("Link", preloads);
  headers.set("Vary", "Accept-Encoding, Cookie");
  const encoding = encodingFor(request);
  if (!encoding) return new WholePage(page.html, { status, headers });
  headers.set("Content-Encoding", encoding);
  return new WholePage(await encoded(page, encoding), { status, headers });
}

function render(request: Request, context: EntryContext) {
  const html = renderToStaticMarkup(
    <ScriptContext.Provider value={browserScript("page")}>
      <MarkupCache.Provider value={cachedMarkup}>
        <HydrationMarkup.Provider value={renderToString}>
          <LeaveContext.Provider value={env.leaveUrl}>
            <ReferenceContext.Provider value={request.headers.get("x-request-id")}>
              <RemixServer context={context} url={request.url} />
            </ReferenceContext.Provider>
          </LeaveContext.Provider>
        </HydrationMarkup.Provider>
      </MarkupCache.Provider>
    </ScriptContext.Provider>,
  );
  return `<!doctype html>${html}`;
}

function encodingFor(request: Request) {
  const accepted = request.headers.get("Accept-Encoding") ?? "";
  if (/\bbr\b/.test(accepted)) return "br";
  return /\bgzip\b/.test(accepted) ? "gzip" : null;
}

/** The page's compressed bytes. They are cached with the page, so it is compressed once. */
async function encoded(page: RenderedPage, encoding: "br" | "gzip") {
  page[encoding] ??= encoding === "br" ? toBrotli(page.html) : promisify(gzip)(page.html);
  return page[encoding];
}

// A small window: a page is far smaller than the memory that the default window takes.
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 17 },
};

function toBrotli(html: Buffer) {
  return promisify(brotliCompress)(html, brotli);
}
