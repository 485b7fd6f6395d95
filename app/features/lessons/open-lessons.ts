import { accessTo, type Grant } from "~/features/membership/access";
import type { SafetyResult } from "~/features/safety/safety-check";
import { openingFor } from "~/features/safety/what-opens";
import type { Lesson } from "./course";

interface DoorReader {
  isSignedIn: boolean;
  grants: Grant[];
  safety: SafetyResult | null;
  hasRead: (lessonId: string) => boolean;
}

/** Which lessons one reader may open. */
export interface Doors {
  /** Whether the lesson is open now, as a whole or in part. */
  isOpen: (lesson: Lesson) => boolean;
  /** Whether the lesson is paused. Neither a membership nor reading more lessons opens it. */
  isPaused: (lesson: Pick<Lesson, "safety">) => boolean;
}

/** Returns which lessons are open once the reader has read the lesson with the id `reading`. */
export function doorsFor(reader: DoorReader, reading: string, now: number): Doors {
  const { isSignedIn, grants, safety } = reader;
  const hasRead = (id: string) => isSignedIn && (id === reading || reader.hasRead(id));
  const known = isSignedIn ? { grants, hasRead } : null;
  return {
    isOpen: (lesson) => {
      const access = accessTo(lesson, known, safety, now);
      return access.open || access.isWayOutOpen;
    },
    isPaused: ({ safety: kind }) => openingFor(kind, safety) === "paused",
  };
}

/** Removes the text's links to these addresses, but not their words. */
export function withoutLinks(html: string, addresses: ReadonlySet<string>) {
  if (addresses.size === 0) return html;
  return html.replace(/<a href="([^"#?]+)[^"]*"[^>]*>(.*?)<\/a>/gs, (link, address, words) =>
    addresses.has(String(address)) ? String(words) : link,
  );
}
