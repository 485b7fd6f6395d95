import { expect, test } from "vitest";
import { citedReferences } from "~/features/library/citations";

test("returns each cited reference once, with every text that cites it", () => {
  const references = [
    { id: "R1", text: "One", read: "full" as const },
    { id: "R2", text: "Two", read: "full" as const },
    { id: "R3", text: "Three", read: "full" as const },
  ];
  const texts = [
    { address: "/a", title: "A", sources: ["R3", "R1"] },
    { address: "/b", title: "B", sources: ["R3"] },
  ];

  expect(citedReferences(references, texts)).toEqual([
    { id: "R1", text: "One", read: "full", citedIn: [{ href: "/a", title: "A" }] },
    {
      id: "R3",
      text: "Three",
      read: "full",
      citedIn: [
        { href: "/a", title: "A" },
        { href: "/b", title: "B" },
      ],
    },
  ]);
});
