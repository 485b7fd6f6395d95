import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

// Every rule runs narrow and wide, in one theme each. Half of the pages are light when they are narrow and
// the others when they are wide, so that what all pages share is seen in all four looks.
const looks = [
  [
    { width: 390, theme: "light" },
    { width: 1280, theme: "dark" },
  ],
  [
    { width: 390, theme: "dark" },
    { width: 1280, theme: "light" },
  ],
] as const;

/** Checks one part of a page in one look. For pages that are many and alike. */
export interface OneLook {
  within: string;
  width: 390 | 1280;
}

/** Fails when axe finds a violation on the page, narrow and wide, one of them light and one dark. */
export async function expectAccessible(page: Page, only?: OneLook) {
  const before = page.viewportSize()!;
  const found: string[] = [];
  // Without transitions, so that no color is measured in the middle of a change.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const { width, theme } of looks[new URL(page.url()).pathname.length % 2]!) {
    if (only && width !== only.width) continue;
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(relight, theme);
    const violations = await runAxe(page, only?.within ?? "html");
    for (const violation of violations) found.push(`${width} ${theme}: ${violation}`);
  }
  await page.evaluate(relight, null);
  await page.setViewportSize(before);
  expect(found, page.url()).toEqual([]);
}

/**
 * Returns each violation with the elements that have it, within the part that the selector names. The
 * package for Playwright takes twice the time: it sends axe to the page at every call, and describes
 * every element that is right.
 */
async function runAxe(page: Page, within: string) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (part) => {
    const { violations } = await window.axe.run(part, { resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join(" "));
  }, within);
}

/**
 * Sets the theme as the theme switch does. Chromium can show an inherited light-dark() color for a
 * while after such a change. Hiding the page for a moment makes it compute every style again.
 */
function relight(theme: "light" | "dark" | null) {
  const root = document.documentElement;
  if (theme) root.dataset.theme = theme;
  else delete root.dataset.theme;
  root.style.display = "none";
  root.getBoundingClientRect();
  root.style.display = "";
  return new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(null))),
  );
}

/** Fails when the page scrolls sideways at 320 px, the narrowest width that we support. */
export async function expectNoSidewaysScroll(page: Page) {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 700 });
  await page.evaluate(relight, null);
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  await page.setViewportSize(before);
  expect(content, `${page.url()} at 320 px`).toBeLessThanOrEqual(window!);
}
