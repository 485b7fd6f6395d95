import { shareText } from "./statistics";
import type { Count, CueFigures, TrainingReport } from "./training-report";

const text = ({ found, of }: Count) => shareText(found, of);

type Variant = CueFigures["figures"][number]["variants"][number];

/** The figures of a training run as Markdown tables. */
export function reportTables({ version, bytes, cues, sentences, heldOut }: TrainingReport) {
  return [
    `Version ${version}, ${(bytes / 1e6).toFixed(1)} MB. Every share stands with its 95 % interval.`,
    "",
    ...heldOutTables(heldOut),
    ...cues.figures.flatMap(({ name, variants }) =>
      variants.flatMap((variant) => variantTable(name, variant)),
    ),
    "### Learning curve: the model alone on two plain voices",
    "",
    ...table(
      ["training texts", "AUC", "hard found at 3.5 % false alarms"],
      cues.learning.map(({ texts, auc, hard }) => [`${texts}`, auc.toFixed(3), text(hard)]),
    ),
    "### Style alone",
    "",
    `Length, punctuation, question marks and capitals alone: AUC ${cues.style.toFixed(3)}. It must stay below 0.65.`,
    "",
    "### Sentences, voices left out, the model alone",
    "",
    ...table(
      ["label", "found", "false", "AUC"],
      sentences.labels.map(({ name, found, falsely, auc }) => [
        name,
        text(found),
        text(falsely),
        auc.toFixed(2),
      ]),
    ),
  ].join("\n");
}

function heldOutTables({ cues, statements }: TrainingReport["heldOut"]) {
  const { hard, falseHard, softFound, softShown } = cues;
  const { exact, red, flags } = statements;
  const percent = (share: number | null) => (share === null ? "" : `${Math.round(share * 100)} %`);
  return [
    "### The held-out file: both readers, by the rule",
    "",
    ...table(
      ["", "texts"],
      [
        ["hard found", text(hard)],
        ...Object.entries(hard.byCategory).map(([name, count]) => [
          `hard found: ${name}`,
          text(count),
        ]),
        ["false hard", text({ found: falseHard.count, of: falseHard.of })],
        ["soft found", text(softFound)],
        ["soft on harmless", text({ found: softShown.count, of: softShown.of })],
      ],
    ),
    `### Held-out statements (${statements.count})`,
    "",
    ...table(
      ["", "statements"],
      [
        ...Object.entries(exact).map(([element, share]) => [`${element} exact`, percent(share)]),
        ["red found", text(red)],
        ["false red", text({ found: red.false, of: red.falseOf })],
        ["flags found", text(flags)],
        ["false flags", `${flags.false}`],
      ],
    ),
  ];
}

function variantTable(name: string, { variant, list, model, both }: Variant) {
  return [
    `### Cues: ${name}, ${variant}`,
    "",
    ...table(
      ["", "list alone", "model alone", "both, by the rule"],
      [
        ["hard found", text(list.hard), text(model.hard), text(both.hard)],
        ["false hard", text(list.falseHard), text(model.falseHard), text(both.falseHard)],
        ["soft found", "", "", text(both.softFound)],
        ["soft on harmless", "", "", text(both.softShown)],
        ...named("hard found: ", both.byCategory),
        ...named("hard found: ", both.byLength),
        ...named("false hard: ", both.falseByKind),
      ],
    ),
    `AUC of the model, hard against harmless: ${model.auc.toFixed(3)}.`,
    "",
  ];
}

const kinds: Record<string, string> = {
  ord: "ordinary",
  look: "look-alikes",
  near: "near misses",
  past: "long past",
  quote: "quotes",
};

function named(before: string, counts: Record<string, Count>) {
  return Object.entries(counts).map(([name, count]) => [
    `${before}${kinds[name] ?? name}`,
    "",
    "",
    text(count),
  ]);
}

function table(head: string[], rows: string[][]) {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}
