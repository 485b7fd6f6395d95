import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

// The build joins all style sheets into one, so a class that two features style gets the rules of both.
test("a class is styled by one feature only", () => {
  const styledIn = new Map<string, Set<string>>();
  for (const file of globSync("app/features/**/*.css")) {
    const css = readFileSync(file, "utf8").replaceAll(/\/\*[\s\S]*?\*\//g, "");
    for (const [, name] of css.matchAll(/^ {0,4}(\.[a-z][\w-]*)(?:, ?| \{)$/gm)) {
      styledIn.set(name!, (styledIn.get(name!) ?? new Set()).add(file));
    }
  }
  expect(styledIn.size).toBeGreaterThan(200);
  expect([...styledIn].filter(([, files]) => files.size > 1)).toEqual([]);
});

test("every class for the layout that a component uses has a style", () => {
  const css = globSync("app/**/*.css").map((file) => readFileSync(file, "utf8"));
  const styled = new Set([...css.join("\n").matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name));
  const used = globSync("app/**/*.tsx").flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/className="([^"]+)"/g)].flatMap(([, names]) =>
      names!.split(/\s+/).filter((name) => /^(stack|cols|flow|ruled|wrap|row|lone|mt-)/.test(name)),
    ),
  );
  expect(used.length).toBeGreaterThan(200);
  expect(used.filter((name) => !styled.has(name))).toEqual([]);
});
