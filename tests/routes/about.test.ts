import { expect, test } from "vitest";

const operator = {
  OPERATOR_NAME: "Lakeland Families",
  OPERATOR_CONTACT: "office@example.org",
  OPERATOR_ADDRESS: "12 Cedar Street",
  OPERATOR_REPLIES: "Two licensed counselors",
};
// The settings are read when the app is first imported.
Object.assign(process.env, operator);
const about = await import("~/routes/about");
const terms = await import("~/routes/terms");

test("the pages say who runs the site, who answers and how to reach them", () => {
  expect(about.loader()).toEqual({
    operator: {
      name: "Lakeland Families",
      contact: "office@example.org",
      address: "12 Cedar Street",
      replies: "Two licensed counselors",
    },
  });
  expect(terms.loader()).toEqual({ name: "Lakeland Families", isSold: false });
});
