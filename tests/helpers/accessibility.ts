import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

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
    // Legacy mode opens no second page, which axe needs only to look into frames.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (only) axe.include(only.within);
    if (rules === "contrast") axe.withRules("color-contrast");
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      found.push(`${width} ${theme}: ${id} ${nodes.map(({ html }) => html).join(" ")}`);
    }
  }
  await page.evaluate(relight, null);
  await page.setViewportSize(before);
  expect(found, page.url()).toEqual([]);
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
