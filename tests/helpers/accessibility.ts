import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

// Every rule runs once narrow and once wide. The theme can change nothing else but contrast.
const looks = [
  { width: 390, theme: "light", rules: "all" },
  { width: 390, theme: "dark", rules: "contrast" },
  { width: 1280, theme: "dark", rules: "all" },
  { width: 1280, theme: "light", rules: "contrast" },
] as const;

/** Checks one part of a page in one look. For pages that are many and alike. */
export interface OneLook {
  within: string;
  width: 390 | 1280;
}

/** Fails when axe finds a violation on the page: light and dark, narrow and wide. */
export async function expectAccessible(page: Page, only?: OneLook) {
  const before = page.viewportSize()!;
  const found: string[] = [];
  // Without transitions, so that no color is measured in the middle of a change.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const { width, theme, rules } of looks) {
    if (only && (rules === "contrast" || width !== only.width)) continue;
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(relight, theme);
    const violations = await runAxe(page, {
      within: only?.within ?? "html",
      ...(rules === "contrast" && { runOnly: ["color-contrast"] }),
    });
    for (const violation of violations) found.push(`${width} ${theme}: ${violation}`);
  }
  await page.evaluate(relight, null);
  await page.setViewportSize(before);
  expect(found, page.url()).toEqual([]);
}

interface AxeRun {
  /** A selector of the part to check. */
  within: string;
  /** The rules to apply, if not all. */
  runOnly?: string[];
}

/**
 * Returns each violation with the elements that have it. The package for Playwright takes twice the time:
 * it sends axe to the page at every call, and describes every element that is right.
 */
async function runAxe(page: Page, { within, ...options }: AxeRun) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([part, chosen]) => {
      const { violations } = await window.axe.run(part, { ...chosen, resultTypes: ["violations"] });
      return violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join(" "));
    },
    [within, options] as const,
  );
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
