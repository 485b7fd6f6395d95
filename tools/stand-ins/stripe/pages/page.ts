import { html, type Markup } from "../../html.ts";

/** The response of a hosted page. */
export interface PageAnswer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Returns a hosted page with this content. The title is for the browser's tab. */
export function page(title: string, content: Markup, status = 200): PageAnswer {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/hosted.css" />
      </head>
      <body>
        <main>${content}</main>
        <footer><p class="ribbon">Test mode: cards are not real and nothing is charged.</p></footer>
      </body>
    </html> `;
  return {
    status,
    headers: {
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src data:",
      "Content-Type": "text/html; charset=utf-8",
    },
    body: markup,
  };
}

/** Redirects to a page with GET, after a form. */
export function seeOther(location: string): PageAnswer {
  return { status: 303, headers: { "Cache-Control": "no-store", Location: location }, body: "" };
}

export function notFound(): PageAnswer {
  return page(
    "Not found",
    html`<h1>There is nothing here</h1>
      <p>The address is not complete, or the page was never there.</p>`,
    404,
  );
}

/** Formats a date: `March 3, 2027`. Takes seconds since 1970. */
export function day(seconds: number) {
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
  return format.format(seconds * 1000);
}

/** Formats one of Stripe's words, such as `paid`, as a label. */
export function label(word: string) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function problemBox(problem: string | null) {
  return problem !== null && html`<p class="problem" role="alert">${problem}</p>`;
}
