import { expect, test } from "vitest";
import { citedReferences } from "~/features/library/citations";

test("returns each cited reference once, with every text that cites it", () => {
  const references = [
    { id: "R1", text: "One" },
    { id: "R2", text: "Two" },
    { id: "R3", text: "Three" },
  ];
  const texts = [
    { address: "/a", title: "A", sources: ["R3", "R1"] },
    { address: "/b", title: "B", sources: ["R3"] },
  ];

  expect(citedReferences(references, texts)).toEqual([
    { id: "R1", text: "One", citedIn: [{ href: "/a", title: "A" }] },
    {
      id: "R3",
      text: "Three",
      citedIn: [
        { href: "/a", title: "A" },
        { href: "/b", title: "B" },
      ],
    },
  ]);
});
