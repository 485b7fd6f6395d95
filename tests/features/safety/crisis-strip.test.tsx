import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CrisisStrip } from "~/features/safety/crisis-strip";
import { crisisFor, listCountries } from "~/features/safety/crisis.server";
import { KeptMarkup, type MarkupOf } from "~/ui/kept";

function stripFor(country: string, path = "/lessons?page=2") {
  const crisis = { contacts: crisisFor(country), countries: listCountries() };
  return renderToStaticMarkup(<CrisisStrip crisis={crisis} path={path} />);
}

test("every number is one tap away, and the page says that nobody sees it", () => {
  const page = stripFor("us");

  for (const tel of ["911", "988", "18007997233", "18002221222"]) {
    expect(page).toContain(`href="tel:${tel}"`);
  }
  expect(page).toContain("cannot see this page in real time");
});

test("the country is changed by a plain form that comes back to the same page", () => {
  const page = stripFor("gb");

  expect(page).toContain('<form method="post" action="/crisis"');
  expect(page).toContain('name="next" value="/lessons?page=2"');
  expect(page).toContain('<option value="gb" selected="">');
});

test("where no number is confirmed the words say what to do, once", () => {
  const page = stripFor("other");

  expect(page).not.toContain("tel:");
  expect(page.match(/your local emergency number/g)).toHaveLength(1);
});

test("what somebody looked for, or the key in their link, is not kept in memory with it", () => {
  const crisis = { contacts: crisisFor("us"), countries: listCountries() };
  const kept: string[] = [];
  const markupOf: MarkupOf = (_, props) => {
    kept.push(JSON.stringify(props));
    return "";
  };
  for (const path of ["/lessons", "/search?q=my+own+words", "/reset?token=secret"]) {
    const page = renderToStaticMarkup(
      <KeptMarkup.Provider value={markupOf}>
        <CrisisStrip crisis={crisis} path={path} />
      </KeptMarkup.Provider>,
    );
    if (path !== "/lessons") expect(page).toContain(`value="${path}"`);
  }
  expect(kept).toHaveLength(1);
  expect(kept[0]).toContain('"path":"/lessons"');
});
