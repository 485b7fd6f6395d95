import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ThemeSwitch } from "~/ui/frame/theme-switch";

describe("the theme switch", () => {
  const html = renderToStaticMarkup(<ThemeSwitch theme="dark" path="/lessons?from=a&to=b" />);

  it("is a form that posts the theme and the path to return to", () => {
    expect(html).toMatch(/<form method="post" action="\/theme"/);
    expect(html).toContain('<input type="hidden" name="next" value="/lessons?from=a&amp;to=b"/>');
    for (const value of ["auto", "light", "dark"]) {
      expect(html).toContain(`<button type="submit" name="theme" value="${value}"`);
    }
  });

  it("marks the current theme", () => {
    const pressed = html.match(/value="(\w+)" aria-pressed="true"/g);

    expect(pressed).toEqual(['value="dark" aria-pressed="true"']);
  });
});
