import type { Choice, DialogueScript, Ending } from "~/features/dialogues/script/dialogue";
import { reachOf, type Reach } from "~/features/dialogues/script/dialogue-reach";

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const page = { width: 1100, margin: 24 };
const cueBox = { x: 250, width: 420, height: 56 };
const choiceBox = { width: 270, height: 188, gap: 16 };
const endingBox = { width: 270, height: 64 };
const rowHeight = 344;
const top = 70;
const escalationX = 900;
const colors = { good: "#35522b", mixed: "#684300", harmful: "#8c2318", ink: "#2b1f27" };

/** Draws a script as an SVG for its author: every line, its effect, and where it can lead. */
export function drawDialogue(title: string, script: DialogueScript): string {
  const reach = reachOf(script);
  const height = top + script.points.length * rowHeight + endingBox.height + page.margin;
  const parts = [
    text(page.margin, 36, [title], 22),
    ...edges(script, reach),
    ...script.points.flatMap(({ cue, choices }, turn) => [
      drawBox(cuePlace(turn), `${turn + 1}. ${cue}`, colors.ink),
      ...choices.map((choice, index) => drawChoice(choice, choicePlace(turn, index))),
    ]),
    ...endingPlaces(script).map(([ending, box]) =>
      drawBox(box, `${ending}: ${script.endings[ending]?.title}`, colors.ink),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${height}" font-family="sans-serif">
<title>${escape(title)}</title>
<rect width="100%" height="100%" fill="#fffdfb"/>
${parts.join("\n")}
</svg>
`;
}

function edges(script: DialogueScript, reach: Reach) {
  const endings = new Map(endingPlaces(script));
  return script.points.flatMap(({ choices }, turn) =>
    choices.flatMap((choice, index) => {
      const from = choicePlace(turn, index);
      const leads = [...reach.get(choice)!].map((place) =>
        place === "next"
          ? edge(from, cuePlace(turn + 1), colors[choice.kind])
          : edge(from, endings.get(place)!, colors[choice.kind], place === "escalation"),
      );
      return [edge(cuePlace(turn), from, colors.ink), ...leads];
    }),
  );
}

function cuePlace(turn: number): Box {
  return { ...cueBox, y: top + turn * rowHeight };
}

function choicePlace(turn: number, index: number): Box {
  const x = page.margin + index * (choiceBox.width + choiceBox.gap);
  return { ...choiceBox, x, y: top + turn * rowHeight + 96 };
}

function endingPlaces({ points, window }: DialogueScript): [Ending, Box][] {
  const y = top + points.length * rowHeight;
  const below = (x: number): Box => ({ ...endingBox, x, y });
  return [
    ...(window ? [["window", below(150)] as [Ending, Box]] : []),
    ["calm", below(window ? 490 : 320)],
    ["escalation", { x: escalationX, y: top, width: 176, height: y - top + endingBox.height }],
  ];
}

function drawChoice({ kind, line, effect }: Choice, box: Box) {
  const { defensiveness, openness, safety } = effect;
  const numbers = `D ${signed(defensiveness)}  O ${signed(openness)}  S ${signed(safety)}`;
  return `${drawBox(box, line, colors[kind])}${text(box.x + 12, box.y + box.height - 10, [numbers], 12)}`;
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
