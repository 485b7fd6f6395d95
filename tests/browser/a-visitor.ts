import type { Browser, Page } from "playwright-core";
import {
  expectAccessible,
  expectNoSidewaysScroll,
  type OneLook,
} from "#tests/helpers/accessibility";
import { isOnPostgres } from "#tests/helpers/new-database";

/** A person with a browser of their own. `problems` collects what goes wrong in it. */
export async function aVisitor(browser: Browser, javaScriptEnabled: boolean) {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const look = async (only?: OneLook) => {
    // axe is a script, so it cannot run where scripts are off. Pages look the same on both databases.
    if (!javaScriptEnabled || isOnPostgres) return;
    await expectAccessible(page, only);
    await expectNoSidewaysScroll(page);
  };
  return { page, look, problems: problemsOf(page), close: () => context.close() };
}

export type Visitor = Awaited<ReturnType<typeof aVisitor>>;

/** Script errors, refused styles and scripts, and every request to another host. */
function problemsOf(page: Page) {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (line) => {
    const isRefusal = /status of 4\d\d/.test(line.text());
    if (line.type() === "error" && !isRefusal) problems.push(line.text());
  });
  page.on("request", (request) => {
    const { hostname } = new URL(request.url());
    if (!["localhost", "127.0.0.1"].includes(hostname)) problems.push(request.url());
  });
  return problems;
}
