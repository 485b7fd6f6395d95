import { expect, test } from "vitest";
import type { Track } from "#db/schema";
import { isHiddenFrom, listGatedDialogues } from "~/features/dialogues/dialogues.server";
import { findLesson, listModules } from "~/features/lessons/lessons.server";
import { getLibrary, listTexts } from "~/features/library/library.server";
import { accessTo, type GatedContent, type Viewer } from "~/features/membership/access";
import type { SafetyResult } from "~/features/safety/safety-check";
import { whatOpens } from "~/features/safety/what-opens";

const now = Date.UTC(2026, 10, 30);
const tracks: Track[] = ["A", "B", "C"];
const results: (SafetyResult | null)[] = [null, "go", "support", "pause"];

const nameWidth = 62;

const readers: [letter: string, Viewer | null][] = [
  ["V", null],
  ["F", { grants: [], hasRead: () => true }],
  ["M", { grants: [{ status: "active", ends_at: null }], hasRead: () => true }],
];

const lessons = (await listModules()).flatMap((module) => module.lessons);
const dialogues = await listGatedDialogues();
const texts = listTexts(await getLibrary());

const words = {
  "sign-in": "member",
  membership: "member",
  "safety-check": "check",
  "safety-pause": "paused",
  "read-first": "order",
  "off-track": "-",
};

function wordFor(content: GatedContent, reader: Viewer | null, safety: SafetyResult | null) {
  const access = accessTo(content, reader, safety, now);
  if (access.open) return access.isAdvocateFirst ? "OPEN*" : "OPEN";
  return access.isWayOutOpen ? "part" : words[access.reason];
}

/** One line for all tracks, or one for each group of tracks that differ. */
function rows(name: string, contentFor: Map<Track, GatedContent>) {
  const lines = new Map<string, Track[]>();
  for (const track of tracks) {
    const cells = results.map((safety) =>
      readers
        .map(([, reader]) => wordFor(contentFor.get(track)!, reader, safety).padEnd(7))
        .join(""),
    );
    const line = cells.join("| ").trimEnd();
    lines.set(line, [...(lines.get(line) ?? []), track]);
  }
  return [...lines].map(([line, group]) => {
    const whose = lines.size === 1 ? "" : ` (track ${group.join(", ")})`;
    return `${`${name}${whose}`.padEnd(nameWidth)} ${line}`;
  });
}

async function lessonRow({ id }: { id: string }) {
  const found = await Promise.all(tracks.map(async (track) => [track, await onTrack(id, track)]));
  return rows(id, new Map(found as [Track, GatedContent][]));
}

async function onTrack(id: string, track: Track): Promise<GatedContent> {
  const { lesson, isOffTrack } = (await findLesson(id, track))!;
  return { ...lesson, isOffTrack };
}

function dialogueRow(dialogue: (typeof dialogues)[number]) {
  const content = tracks.map((track): [Track, GatedContent] => [
    track,
    { ...dialogue, isOffTrack: isHiddenFrom(dialogue, track) },
  ]);
  return rows(dialogue.id, new Map(content));
}

const heading = `Who may open what. A clinician can check this table. A test compares it with what the
program does, for every lesson, practice conversation and page.

Each column is a result of the safety check. In each column stand three readers:
  V = a visitor without an account, F = a free account, M = a member who has read what comes first.
Words:
  OPEN    the whole text opens.
  OPEN*   the whole text opens, below a notice to talk with an advocate before trying it.
  part    only the part on leaving an argument opens.
  check   closed until the safety check is done.
  paused  closed, because home is not safe. The reader is shown whom to call.
  member  closed without a membership.
  -       not part of the course for this track (conversations: no page at all).
A line holds for all tracks, unless it names some:
  A = alcohol or drugs, B = a prescribed medicine, C = not sure.
`;

test("the table that a clinician can read says what the program does", async () => {
  const columns = ["not done", "go", "support", "pause"].map((name) => name.padEnd(21));
  const initials = columns.map(() => "V      F      M      ");
  const indent = " ".repeat(nameWidth + 1);
  const head = [columns, initials].map((cells) => `${indent}${cells.join("| ")}`.trimEnd());
  const table = [
    heading,
    "LESSONS",
    ...head,
    ...(await Promise.all(lessons.map(lessonRow))).flat(),
    "",
    "PRACTICE CONVERSATIONS (everyone needs an account, which is free)",
    ...head,
    ...dialogues.flatMap(dialogueRow),
    "",
    "OPEN TO EVERYBODY, WHATEVER THE CHECK SAYS, WITHOUT AN ACCOUNT",
    ...texts.map(({ address }) => address),
    "",
  ].join("\n");

  await expect(table).toMatchFileSnapshot("./who-opens-what.txt");
});

test("what may save a life is open to every reader in every state", () => {
  expect(new Set(Object.values(whatOpens["life-safety"]))).toEqual(new Set(["open"]));
});

test("on pause, no skill that is tried on the other person opens", () => {
  expect(whatOpens.skill.pause).toBe("paused");
  expect(whatOpens["way-out"].pause).toBe("way-out");
});
