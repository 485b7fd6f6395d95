import { dialoguePath } from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { Icon } from "~/ui/pictures/icon";
import { closedWords, practiceStateWords, themeTitles, type PracticeEntry } from "./practice";

/** All dialogues by theme, each with its state for this member. */
export function PracticeList({ entries }: { entries: PracticeEntry[] }) {
  const themes = [...new Set(entries.map(({ theme }) => theme))];
  return themes.map((theme) => (
    <section key={theme} aria-labelledby={theme} className="mt-7">
      <h2 id={theme} className="title-s">
        {themeTitles[theme]}
      </h2>
      <div className="mt-3">
        <Contents>
          {entries
            .filter((entry) => entry.theme === theme)
            .map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
        </Contents>
      </div>
    </section>
  ));
}

function Entry({ entry }: { entry: PracticeEntry }) {
  const { id, title, closed, state } = entry;
  if (!closed) {
    return (
      <ContentsItem
        href={dialoguePath(id)}
        title={title}
        note={<Note {...entry} />}
        state={practiceStateWords(state)}
      />
    );
  }
  const { text, href } = closedWords[closed];
  return (
    <ContentsItem
      href={href}
      title={title}
      note={<Note {...entry} />}
      state={
        <>
          <Icon name="lock" small /> {text}
        </>
      }
    />
  );
}

function Note({ summary, lesson }: PracticeEntry) {
  return (
    <>
      {summary}
      {lesson ? <span className="practice__lesson">Goes with the lesson “{lesson}”</span> : null}
    </>
  );
}
