import type { DocumentKind } from "../document-kinds";
import { failure, type Finding } from "../passages/passage";

interface NamedFile {
  kind: DocumentKind;
  id: string;
  file: string;
  front: { value: Record<string, unknown>; lines: Record<string, number> };
  /** The text of the lead. */
  opening: string;
}

/** Finds files that share an address, title, order, number or beginning with an earlier file. */
export function checkAgainst(one: NamedFile, all: NamedFile[]): Finding[] {
  const above = all.slice(0, all.indexOf(one)).filter(({ kind }) => kind === one.kind);
  const { value, lines } = one.front;
  const twin = (isSame: (other: NamedFile) => boolean) => above.find(isSame)?.file;
  const address = twin(({ id }) => id === one.id);
  const title = twin((other) => other.front.value.title === value.title);
  const order = twin(
    (other) => value.order !== undefined && other.front.value.order === value.order,
  );
  const place = one.kind === "lesson" && twin((other) => numberedPath(other) === numberedPath(one));
  const start =
    one.kind === "lesson" && twin((other) => one.opening !== "" && startOf(other) === startOf(one));
  return [
    ...(address ? [failure(1, `${address} has the same address: rename one of them`)] : []),
    ...(title ? [failure(lines.title ?? 1, `title: ${title} has the same: change one`)] : []),
    ...(order ? [failure(lines.order ?? 1, `order: ${order} has the same number`)] : []),
    ...(place ? [failure(1, `${place} has the same number in its name: give it another`)] : []),
    ...(start ? [failure(1, `${start} begins with the same words: change one`)] : []),
  ];
}

/** "lessons/04-talking/01-pick-your-moment.mdx" -> "lessons/04-talking/01" */
function numberedPath({ file }: NamedFile) {
  return file.replace(/-[^/]*$/, "");
}

function startOf({ opening }: NamedFile) {
  return opening.split(" ").slice(0, 5).join(" ");
}

const lessonName = /^\d\d-[a-z0-9-]+\/\d\d-[a-z0-9-]+\.mdx$/;
const textName = /^[a-z0-9-]+\.mdx$/;
const listNames = new Set(["modules.yaml", "tracks.yaml", "tags.yaml"]);

/** Finds a file that the app would not read, or whose name makes a bad address. `inner` is the path in its folder. */
export function checkFileName(kind: DocumentKind, inner: string): Finding[] {
  if (listNames.has(inner)) return [];
  if (kind === "lesson") {
    return lessonName.test(inner)
      ? []
      : [failure(1, "name it as 01-module/02-lesson.mdx, in small letters and hyphens")];
  }
  return textName.test(inner)
    ? []
    : [
        failure(
          1,
          "name it as a-short-name.mdx, right in its folder, in small letters and hyphens",
        ),
      ];
}
