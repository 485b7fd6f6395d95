import type { Browser } from "playwright-core";
import { startBrowser } from "#tools/prepare/browser";
import { startSite, type Site } from "#tests/helpers/site";

// Each takes seconds to start, so the test files of one worker share them. Both end with the worker.
let browser: Promise<Browser> | undefined;
let site: Promise<Site> | undefined;

export function sharedBrowser() {
  browser ??= startBrowser();
  return browser;
}

/** For files whose readers do nothing that another reader would notice. */
export async function sharedSite() {
  site ??= startSite();
  return { site: await site, browser: await sharedBrowser() };
}

/** Closes what the tests of one file left open in the shared browser. */
export async function closeVisitors() {
  for (const context of (await sharedBrowser()).contexts()) await context.close();
}
