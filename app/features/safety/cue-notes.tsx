import {
  alwaysHelpPath,
  overdosePath,
  suicidePath,
  taperRulePath,
  violenceSignsPath,
} from "~/http/paths";
import { Notice } from "~/ui/notice";
import type { HardCategory } from "./cues";

const notes: Record<HardCategory, { title: string; text: string; href: string; lesson: string }> = {
  withdrawal: {
    title: "About stopping or cutting down",
    text: "Stopping some medicines suddenly, or alcohol after heavy daily drinking, can be dangerous. Only the person and their prescriber decide how much and how fast. Our experts cannot advise on that.",
    href: taperRulePath,
    lesson: "Never stop suddenly",
  },
  overdose: {
    title: "About mixing, and pills you are not sure of",
    text: "Mixing raises the risk of an overdose, and so do pills from an unknown source. It helps to know the signs before you need them.",
    href: overdosePath,
    lesson: "Overdose: what to do",
  },
  violence: {
    title: "About feeling afraid",
    text: "Being scared is reason enough to talk with an advocate. You don’t need proof. Please look at the warning signs before you try something new at home.",
    href: violenceSignsPath,
    lesson: "Red flags",
  },
  suicide: {
    title: "About losing hope",
    text: "Words like these can mean that someone is worn out, or that they think of dying. Asking plainly does not plant the idea. The lines at the foot of this page are for you too.",
    href: suicidePath,
    lesson: "When someone talks about suicide",
  },
  accident: {
    title: "About driving, and about children",
    text: "When someone has been drinking or using, do not ride with them, and keep children out of the car. Bring children to another adult. Call the emergency number if anyone is in danger.",
    href: alwaysHelpPath,
    lesson: "When to help no matter what",
  },
};

const mostNotes = 2;

/** Links to read, for a text with cues of these kinds. */
export function CueNotes({ kinds }: { kinds: readonly HardCategory[] }) {
  return kinds.slice(0, mostNotes).map((kind) => {
    const { title, text, href, lesson } = notes[kind];
    return (
      <Notice key={kind} title={title} level={2}>
        <p>{text}</p>
        <p>
          Free lesson: <a href={href}>{lesson}</a>
        </p>
      </Notice>
    );
  });
}
