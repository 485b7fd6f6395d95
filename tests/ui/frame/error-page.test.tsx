import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { ErrorPage } from "~/ui/frame/error-page";
import { ReferenceContext } from "~/ui/frame/page-frame";

const thrown = vi.hoisted(() => ({ error: null as unknown }));
vi.mock("@remix-run/react", async (original) => ({
  ...(await original<object>()),
  useRouteError: () => thrown.error,
}));

function pageFor(error: unknown, reference: string | null = "4f2a9c") {
  thrown.error = error;
  return renderToStaticMarkup(
    <ReferenceContext.Provider value={reference}>
      <ErrorPage />
    </ReferenceContext.Provider>,
  );
}

const refusal = (status: number, data: unknown = null) => ({
  ...{ status, data, statusText: "Planted text", internal: false },
});

test("a failure of ours names the number of the request and tells nothing of the error", () => {
  for (const error of [new Error("Planted text"), "Planted text", null, undefined]) {
    const page = pageFor(error);
    expect(page).toContain("Something broke on our side");
    expect(page).toContain("name this number: 4f2a9c");
    expect(page).not.toContain("Planted");
  }
  for (const status of [500, 503]) {
    expect(pageFor(refusal(status)), String(status)).toContain("name this number: 4f2a9c");
  }
});

test("a refusal is no failure, so it names no number", () => {
  for (const status of [400, 403, 404, 413, 429]) {
    const page = pageFor(refusal(status));
    expect(page, String(status)).not.toContain("4f2a9c");
    expect(page, String(status)).not.toContain("Planted");
  }
  expect(pageFor(refusal(403))).toContain("This page isn’t open to you");
  expect(pageFor(refusal(404))).not.toContain("Something broke on our side");
});

test("a page without a number of its request says none, and every page leads on", () => {
  const page = pageFor(new Error("x"), null);
  expect(page).not.toContain("name this number");
  for (const error of [new Error("x"), refusal(404)]) {
    expect(pageFor(error)).toContain("All lessons");
    expect(pageFor(error)).toContain("Back to the start");
  }
});

test("words that were not saved come back, also a code word, and a password or a sign-in code never", () => {
  const plan: [string, string][] = [["code", "a red umbrella"]];
  expect(pageFor(refusal(503, { path: "/plans/safety", fields: plan }))).toContain(
    "a red umbrella",
  );

  const secret = ["current", "password", "code"].map((name) => [name, `the secret ${name}`]);
  const page = pageFor(refusal(503, { path: "/account/password", fields: secret }));
  expect(page).not.toContain("the secret");
  for (const label of ["Your current password again", "Your password again", "The code again"]) {
    expect(page).toContain(label);
  }
});
