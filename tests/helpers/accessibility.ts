import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

// Every rule once narrow and once wide. What else the hour of the day can change is the contrast.
const looks = [
  { width: 390, theme: "light", rules: "all" },
  { width: 390, theme: "dark", rules: "contrast" },
  { width: 1280, theme: "dark", rules: "all" },
  { width: 1280, theme: "light", rules: "contrast" },
] as const;

/** Where pages are many and alike: the part that differs, in one of the two looks for every rule. */
export interface OneLook {
  within: string;
  width: 390 | 1280;
}

/** axe finds nothing on the page as it stands, day and night, narrow and wide. */
export async function expectAccessible(page: Page, only?: OneLook) {
  const before = page.viewportSize()!;
  const found: string[] = [];
  // A color caught in the middle of its change would be measured as it never is.
  await page.emulateMedia({ reducedMotion: "reduce" });
  for (const { width, theme, rules } of looks) {
    if (only && (rules === "contrast" || width !== only.width)) continue;
    await page.setViewportSize({ width, height: 844 });
    await page.evaluate(relight, theme);
    // No page of ours holds a frame, so axe needs no second page to look into one.
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
 * As the theme switch does it. Chromium may keep an inherited light-dark() color for a while after
 * such a change; taking the page out of the layout once makes it work out every style anew.
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

/** Nothing on the page is cut off or needs sideways scrolling at the narrowest width we promise. */
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
