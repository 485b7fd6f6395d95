import { shareText } from "./statistics";
import type { TestResult } from "./test-file";

/** The result of `testFile` as tables for a person. */
export function testTables({ version, cues, statements, misses }: TestResult) {
  const { hard, falseHard, softFound, softShown, hardForSoft } = cues;
  const isCueFile = hard.of + falseHard.of + softFound.of > 0;
  const categories = Object.entries(hard.byCategory).map(([category, { found, of, named }]) => {
    return line(`  ${category}`, `${shareText(found, of)}, with this category ${named}`);
  });
  const cueLines = [
    "Cues (share with its 95 % interval)",
    line("hard found", shareText(hard.found, hard.of)),
    ...categories,
    line("false hard", shareText(falseHard.count, falseHard.of)),
    line("soft found", shareText(softFound.found, softFound.of)),
    line("soft on harmless", shareText(softShown.count, softShown.of)),
    line("hard for soft", shareText(hardForSoft.count, hardForSoft.of)),
    "",
  ];
  const { exact, red, flags } = statements;
  const statementLines = [
    `Statements (${statements.count})`,
    ...Object.entries(exact).map(([element, share]) =>
      line(`  ${element}`, share === null ? "none" : `${Math.round(share * 100)} % exact`),
    ),
    line("red found", `${shareText(red.found, red.of)}, false ${red.false} of ${red.falseOf}`),
    line("flags found", `${shareText(flags.found, flags.of)}, false ${flags.false}`),
    "",
  ];
  return [
    `Readers ${version}`,
    "",
    ...(isCueFile ? cueLines : []),
    ...(statements.count > 0 ? statementLines : []),
    `Misses (${misses.length})`,
    ...misses.map(({ id, kind, expected, read }) => `  ${id}  ${kind}: ${expected}, read ${read}`),
  ].join("\n");
}

function line(name: string, value: string) {
  return `${name.padEnd(20)}${value}`;
}
