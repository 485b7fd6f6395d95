import { ChoiceButton, Script, ScriptLine } from "~/features/dialogues/script/printed-script";
import "~/features/dialogues/dialogues.css";
import { visitorTalkId } from "~/features/dialogues/visitor/visitor-talk-id";
import { dialoguePath } from "~/http/paths";

export interface FirstLineProps {
  them: string;
  scene: string;
  cue: string;
  stage: string | null;
  choices: { id: string; line: string; stage: string | null }[];
}

/** The first moment of a practice conversation. A choice begins the talk, without an account. */
export function FirstLine({ them, scene, cue, stage, choices }: FirstLineProps) {
  return (
    <section className="section section--sheet" id="try" aria-labelledby="try-title">
      <div className="wrap wrap--mid">
        <h2 id="try-title" className="title-l">
          Try one conversation now
        </h2>
        <p className="muted mt-3">
          No account. What you choose stays in this browser until you close it.
        </p>
        <p className="scene mt-5">{scene}</p>
        <Script label="How it begins">
          <ScriptLine who={them} isTheirs stage={stage} say={`“${cue}”`} />
        </Script>
        <form method="post" action={dialoguePath(visitorTalkId)} className="choices mt-4">
          <input type="hidden" name="move" value="say" />
          <input type="hidden" name="seq" value="0" />
          {choices.map(({ id, line, stage: how }) => (
            <ChoiceButton key={id} name="choice" value={id}>
              {how ? <em>({how}) </em> : null}
              {line}
            </ChoiceButton>
          ))}
        </form>
      </div>
    </section>
  );
}
