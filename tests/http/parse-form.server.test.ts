import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "~/http/parse-form.server";

const Note = z.object({ body: z.string(), topic: z.string().optional() });

function formOf(...fields: [string, string][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

test("the fields of the schema are parsed", () => {
  expect(parseForm(formOf(["body", "words"]), Note)).toMatchObject({
    status: "success",
    value: { body: "words" },
  });
});

test("a line break counts as one character", () => {
  const sent = formOf(["body", "one\r\ntwo\rthree\nfour"]);
  expect(parseForm(sent, Note)).toMatchObject({ value: { body: "one\ntwo\nthree\nfour" } });
});

test.each([
  ["__state__", "{broken"],
  ["__intent__", '{"type":"update","payload":{"name":"body","value":"other"}}'],
  ["__proto__", "x"],
  ["__proto__[polluted]", "x"],
  ["constructor.prototype", "x"],
  ["body[0]", "x"],
  ["a.".repeat(500), "x"],
])("a field named %s is ignored", (name, value) => {
  const submission = parseForm(formOf(["body", "words"], [name, value]), Note);

  expect(submission).toMatchObject({ status: "success", value: { body: "words" } });
});

test("a field that was sent twice is an error", () => {
  expect(parseForm(formOf(["body", "one"], ["body", "two"]), Note).status).toBe("error");
});
