import {
  dialoguePath,
  dialoguesPath,
  ownSituationPath,
  ownSituationsPath,
  safetyPath,
} from "~/http/paths";
import { Contents, ContentsItem } from "~/ui/contents";
import { PageHead, RunningHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";
import { Icon } from "~/ui/pictures/icon";
import { closedWords, practiceStateWords } from "./practice";
import type { loadSituations } from "../situations/load-situations.server";
import { dialogueIdOf } from "../situations/situation";
import "../dialogues.css";

type SituationsPageProps = Awaited<ReturnType<typeof loadSituations>>;

/** The member's own situations, and the templates to make another one of. */
export function SituationsPage({ closed, situations, templates }: SituationsPageProps) {
  return (
    <>
      <RunningHead href={dialoguesPath} text="Practice">
        Your own situation
      </RunningHead>
      <PageHead
        title="Your own situation"
        lead="Practice the moment that you know. You say who it is, where it happens and what they say. Only you can see it."
      />
      {closed ? (
        <p>
          <Go href={closed === "safety-pause" ? safetyPath : closedWords[closed].href}>
            {closedWords[closed].text}
          </Go>
        </p>
      ) : null}
      <Situations situations={situations} />
      {templates.length > 0 ? (
        <section aria-labelledby="templates" className="mt-7 pb">
          <h2 id="templates" className="title-s">
            Make one
          </h2>
          <div className="mt-3">
            <Contents>
              {templates.map(({ id, title, summary }) => (
                <ContentsItem key={id} href={ownSituationPath(id)} title={title} note={summary} />
              ))}
            </Contents>
          </div>
        </section>
      ) : null}
    </>
  );
}

function Situations({ situations }: Pick<SituationsPageProps, "situations">) {
  if (situations.length === 0) return null;
  return (
    <section aria-labelledby="situations" className="mt-6">
      <h2 id="situations" className="title-s">
        Yours
      </h2>
      <ul className="flow mt-3">
        {situations.map(({ id, template, title, says, isOpen, state }) => (
          <li key={id} className="sheet sheet--flat flow">
            <h3 className="title-s">
              {isOpen ? <a href={dialoguePath(dialogueIdOf(id))}>{title}</a> : title}
            </h3>
            {says ? <p className="serif">“{says}”</p> : null}
            {isOpen ? <p className="small muted">{practiceStateWords(state)}</p> : null}
            <div className="row">
              {isOpen ? (
                <>
                  <Go href={ownSituationPath(template, { edit: id })}>Change it</Go>
                  <Go href={ownSituationPath(template, { like: id })}>Make another one like it</Go>
                </>
              ) : null}
              <form method="post" action={ownSituationsPath}>
                <input type="hidden" name="erase" value={id} />
                <button
                  type="submit"
                  className="go talk__go"
                  aria-label={`Erase ${title} and its talks`}
                >
                  Erase it and its talks <Icon name="arrow" />
                </button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
