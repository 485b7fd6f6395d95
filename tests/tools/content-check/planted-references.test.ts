import { describe } from "vitest";
import { catches } from "./planted";

describe("references:", () => {
  catches([
    {
      what: "a claim on a source of which only the contents were read",
      from: '<Cite id="R1" />',
      to: '<Cite id="R2" />',
      says: "R2 carries no claim",
    },
    {
      what: "a reference that does not say how much of it was read",
      file: "references.yaml",
      from: "  read: full\n",
      to: "",
      says: "read",
      below: null,
    },
  ]);
});
