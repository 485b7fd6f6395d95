import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SafetyAdvice } from "~/features/safety/safety-advice";
import { loader } from "~/routes/safety";
import { routeArgs } from "#tests/helpers/route-args";

test("a visitor reads whom to call, what a device reveals, and what Leave cannot do", async () => {
  const contacts = await loader(await routeArgs("/safety"));

  const page = renderToStaticMarkup(createElement(SafetyAdvice, { contacts }));

  expect(page).toContain("tel:18007997233");
  expect(page).toContain("stalkerware");
  expect(page).toContain("does not clear your browser’s history");
});

test("the calls come before the words", async () => {
  const contacts = await loader(await routeArgs("/safety"));

  const page = renderToStaticMarkup(createElement(SafetyAdvice, { contacts }));

  expect(page.indexOf("tel:911")).toBeLessThan(page.indexOf("<h2>"));
  expect(page.indexOf("tel:18007997233")).toBeLessThan(page.indexOf("<h2>"));
});

test("says whom to ask if a country has no confirmed line of this kind", async () => {
  const headers = { cookie: "place=other" };

  const contacts = await loader(await routeArgs("/safety", { headers }));
  const page = renderToStaticMarkup(createElement(SafetyAdvice, { contacts }));

  expect(page).toContain("A doctor, a nurse or the police can name the nearest service.");
  expect(page).toContain("Call your local emergency number");
});
