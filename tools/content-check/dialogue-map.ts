import type { Choice, DialogueScript, Ending } from "~/features/dialogues/script/dialogue";
import { reachOf, type Reach } from "~/features/dialogues/script/dialogue-reach";
import { depthsOf } from "~/features/dialogues/script/point-order";
import { wordsOf } from "~/features/dialogues/script/texts";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const margin = 24;
const cueBox = { x: 226, width: 420, height: 56 };
const choiceBox = { width: 270, height: 188, gap: 16 };
/** A point with its three choices. */
const pointWidth = 3 * (choiceBox.width + choiceBox.gap);
const endingBox = { width: 270, height: 64 };
const rowHeight = 344;
const top = 70;
const colors = { good: "#35522b", mixed: "#684300", harmful: "#8c2318", ink: "#2b1f27" };

/** Draws a script as an SVG for its author: every line, its effect, and where it can lead. */
export function drawDialogue(title: string, script: DialogueScript): string {
  const reach = reachOf(script);
  const places = placesOf(script);
  const parts = [
    text(margin, 36, [title], 22),
    ...edges(script, reach, places),
    ...script.points.flatMap(({ id, cue, choices }, index) => [
      drawBox(places.points.get(id)!, `${index + 1}. ${wordsOf(cue)}`, colors.ink),
      ...choices.map((choice, at) => drawChoice(choice, choicePlace(places.points.get(id)!, at))),
    ]),
    ...[...places.endings].map(([ending, box]) =>
      drawBox(box, `${ending}: ${script.endings[ending]?.title}`, colors.ink),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${places.width} ${places.height}" font-family="sans-serif">
<title>${escape(title)}</title>
<rect width="100%" height="100%" fill="#fffdfb"/>
${parts.join("\n")}
</svg>
`;
}

interface Places {
  width: number;
  height: number;
  /** The box of each point's cue, by the point's id. */
  points: Map<string, Box>;
  endings: Map<Ending, Box>;
}

/** Points as many lines from the start stand in one row. */
function placesOf(script: DialogueScript): Places {
  const depths = depthsOf(script);
  const rows = Math.max(...depths.values()) + 1;
  const inRow = new Map<number, number>();
  const points = new Map(
    script.points.map(({ id }) => {
      const depth = depths.get(id) ?? 0;
      const column = inRow.get(depth) ?? 0;
      inRow.set(depth, column + 1);
      const x = margin + column * pointWidth + cueBox.x;
      return [id, { ...cueBox, x, y: top + depth * rowHeight }];
    }),
  );
  const y = top + rows * rowHeight;
  const right = margin + Math.max(...inRow.values()) * pointWidth;
  const below = (x: number): Box => ({ ...endingBox, x, y });
  const endings = new Map<Ending, Box>([
    ...(script.window ? [["window", below(126)] as const] : []),
    ["calm", below(script.window ? 466 : 296)],
    ["escalation", { x: right, y: top, width: 176, height: y - top + endingBox.height }],
  ]);
  return { width: right + 200, height: y + endingBox.height + margin, points, endings };
}

function edges(script: DialogueScript, reach: Reach, { points, endings }: Places) {
  return script.points.flatMap(({ id, choices }) =>
    choices.flatMap((choice, index) => {
      const cue = points.get(id)!;
      const from = choicePlace(cue, index);
      const leads = [...reach.get(choice)!].map((place) =>
        edge(
          from,
          points.get(place) ?? endings.get(place as Ending)!,
          colors[choice.kind],
          place === "escalation",
        ),
      );
      return [edge(cue, from, colors.ink), ...leads];
    }),
  );
}

function choicePlace(cue: Box, index: number): Box {
  const x = cue.x - cueBox.x + index * (choiceBox.width + choiceBox.gap);
  return { ...choiceBox, x, y: cue.y + 96 };
}

function drawChoice({ kind, line, effect }: Choice, box: Box) {
  const { defensiveness, openness, safety } = effect;
  const numbers = `D ${signed(defensiveness)}  O ${signed(openness)}  S ${signed(safety)}`;
  return `${drawBox(box, wordsOf(line), colors[kind])}${text(box.x + 12, box.y + box.height - 10, [numbers], 12)}`;
}

function drawBox({ x, y, width, height }: Box, words: string, color: string) {
  const lines = wrap(words, Math.floor((width - 24) / 7));
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4" fill="#f8f5f2" stroke="${color}" stroke-width="2"/>` +
    text(x + 12, y + 22, lines, 13)
  );
}

/** A line from the bottom of one box to the top of the next. A line to the escalation ends at its side. */
function edge(from: Box, to: Box, color: string, isEscape = false) {
  const start = { x: from.x + from.width / 2, y: from.y + from.height };
  const bend = start.y + 22;
  const d = isEscape
    ? `M${start.x} ${start.y}V${bend - 10}H${to.x}`
    : `M${start.x} ${start.y}C${start.x} ${bend} ${to.x + to.width / 2} ${to.y - 22} ${to.x + to.width / 2} ${to.y}`;
  const dash = isEscape ? ' stroke-dasharray="5 4"' : "";
  return `<path d="${d}" fill="none" stroke="${color}" stroke-width="1.5"${dash}/>`;
}

function text(x: number, y: number, lines: string[], size: number) {
  const spans = lines.map(
    (line, index) =>
      `<tspan x="${x}" dy="${index === 0 ? 0 : size * 1.35}">${escape(line)}</tspan>`,
  );
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colors.ink}">${spans.join("")}</text>`;
}

function wrap(words: string, longest: number) {
  const lines = [""];
  for (const word of words.split(" ")) {
    const line = lines.at(-1)!;
    if (line && line.length + word.length >= longest) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines;
}

function signed(value: number) {
  return value > 0 ? `+${value}` : String(value).replace("-", "−");
}

function escape(words: string) {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
