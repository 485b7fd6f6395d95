import type { Page } from "playwright-core";

export const phone = { width: 390, height: 844 };

/** A choice of a form that is tapped, by its words. */
export const chip = (page: Page, label: string) =>
  page.locator(".chip", { has: page.getByText(label, { exact: true }) }).first();
