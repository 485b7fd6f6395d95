import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { html } from "../html.ts";
import type { MailMessage } from "./mail.ts";

const STYLES = readFileSync(new URL("./inbox.css", import.meta.url), "utf8");

const TIME = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeStyle: "medium" });

/** Returns a handler for the inbox page, for its messages as JSON, and for the button that empties it. */
export function createInbox(messages: MailMessage[], clear: () => void) {
  return (request: IncomingMessage, response: ServerResponse) => {
    const send = (type: string, body: string) =>
      response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(body);
    switch (`${request.method} ${request.url}`) {
      case "GET /":
        return send("text/html; charset=utf-8", inboxPage(messages));
      case "GET /inbox.css":
        return send("text/css", STYLES);
      case "GET /messages.json":
        return send("application/json", JSON.stringify(messages));
      case "POST /clear":
        clear();
        return response.writeHead(303, { Location: "/" }).end();
      default:
        return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found");
    }
  };
}

function inboxPage(messages: MailMessage[]) {
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Inbox (${messages.length})</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/inbox.css" />
      </head>
      <body>
        <main>
          <h1>Inbox</h1>
          <p>Mail the site has sent, newest first. None of it has left this machine.</p>
          <form method="post" action="/clear" class="tools">
            <a class="button" href="/">Look again</a> <button>Empty the inbox</button>
          </form>
          ${messages.length === 0 ? html`<p>Nothing yet.</p>` : messages.toReversed().map(article)}
        </main>
      </body>
    </html> `;
  return markup;
}

function article(message: MailMessage) {
  return html`<article>
    <h2>${message.subject}</h2>
    <p class="envelope">
      To ${message.to.join(", ")} from ${message.from}, ${TIME.format(message.receivedAt)}
    </p>
    <pre>${withLinks(message.text)}</pre>
  </article>`;
}

/** Returns the text with its URLs as links. */
function withLinks(text: string) {
  return text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]])/)
    .map((piece, position) =>
      position % 2 === 1 ? html`<a href="${piece}" rel="noreferrer">${piece}</a>` : piece,
    );
}
