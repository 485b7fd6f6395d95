import { createServer } from "node:http";
import { demoPassword, people } from "#db/seed/people";
import { html } from "#tools/stand-ins/html";
import { listen, stop } from "#tools/stand-ins/http";
import { secondsLeft, staffCodes } from "./codes.ts";
import { cards } from "./welcome.ts";

interface GuideOptions {
  siteUrl: string;
  inboxUrl: string;
}

/**
 * Serves a page with the demo's accounts and the codes of its staff. The page reloads itself when the
 * codes change.
 */
export async function startGuide(port: number, options: GuideOptions) {
  const server = createServer((request, response) => {
    const isGuide = request.url === "/";
    response.writeHead(isGuide ? 200 : 404, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    });
    response.end(isGuide ? guidePage(options) : "Not found");
  });
  return {
    url: `http://127.0.0.1:${await listen(server, port)}`,
    close: () => stop(server),
  };
}

const styles = html`<style>
  body {
    max-width: 60rem;
    margin: 0 auto;
    padding: 1.5rem;
    font: 1rem/1.5 system-ui;
  }
  td,
  th {
    padding: 0.25rem 1rem 0.25rem 0;
    text-align: left;
    vertical-align: top;
  }
  strong {
    font:
      1.2em ui-monospace,
      monospace;
  }
</style>`;

function guidePage({ siteUrl, inboxUrl }: GuideOptions) {
  const codes = new Map(staffCodes().map(({ email, code }) => [email, code]));
  const rows = people.map(
    ({ email, alias, shows }) =>
      html`<tr>
        <td>${email}</td>
        <td>${alias}</td>
        <td>${shows}</td>
        <td><strong>${codes.get(email) ?? ""}</strong></td>
      </tr>`,
  );
  const { markup } = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="refresh" content="${secondsLeft()}" />
        <title>The demo</title>
        <link rel="icon" href="data:," />
        ${styles}
      </head>
      <body>
        <h1>The demo</h1>
        <p>
          <a href="${siteUrl}/sign-in">Sign in</a> as anyone here with the password
          <b>${demoPassword}</b>. <a href="${inboxUrl}">Mail that the site sends</a> stays on this
          machine.
        </p>
        <table>
          <tr>
            <th>Address</th>
            <th>Alias</th>
            <th>To see</th>
            <th>Code</th>
          </tr>
          ${rows}
        </table>
        <p>
          The codes change in ${secondsLeft()} seconds, and the page with them. A code works once.
        </p>
        <h2>Cards</h2>
        <ul>
          ${cards.map(({ number, does }) => html`<li>${number} ${does}</li>`)}
        </ul>
        <p>Any date to come and any three figures go with them.</p>
      </body>
    </html> `;
  return markup;
}
