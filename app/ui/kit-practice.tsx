import { Go } from "./go";
import { KitSection } from "./kit-section";
import { Openness } from "./openness";
import { Path, PathMove, PathStep } from "./path";
import { Choice, Coach, Script, ScriptLine } from "./script";

export function KitPractice() {
  return (
    <>
      <KitSection id="kit-practice" title="Practice">
        <div className="stage">
          <div className="stage__main">
            <Talk />
            <form className="choices after-script mt-5" aria-label="What do you say?">
              <Choice type="button">A choice, waiting</Choice>
              <Choice type="button" isTaken>
                A choice, taken
              </Choice>
            </form>
          </div>
          <aside className="stage__side" aria-label="How Jonas is taking it">
            <Openness
              open={2}
              who="Jonas’s door is"
              state="ajar"
              reason="He’s wary, but he asked you a real question."
            >
              Opened a little since your last line.
            </Openness>
          </aside>
        </div>
      </KitSection>
      <KitSection id="kit-path" title="The path taken">
        <Afterwards />
      </KitSection>
    </>
  );
}

function Talk() {
  return (
    <>
      <p className="scene">Sunday, a little after ten. Your brother Jonas is at your table.</p>
      <Script label="The conversation so far">
        <ScriptLine who="You" say="It is, a bit. How have you been sleeping?">
          <Coach>You asked about him before you asked for anything.</Coach>
        </ScriptLine>
        <ScriptLine who="Jonas" isTheirs stage="doesn’t take his coat off" say="Five minutes." />
        <ScriptLine who="Jonas" isTheirs isNow say="Badly. So what am I meant to do, just stop?" />
      </Script>
    </>
  );
}

function Afterwards() {
  return (
    <Path>
      <PathStep
        open={2}
        move={<PathMove way="opened">Opened a little</PathMove>}
        said="“I’m not here to tell you off. How have you been sleeping?”"
        reply="“Badly.”"
      />
      <PathStep
        open={1}
        move={<PathMove way="closed">Closed a little</PathMove>}
        said="“You’ve run out early two months in a row.”"
        reply="“Here we go.” He reached for his keys."
      >
        <Coach kind="mend">It was true, and it sounded like a charge sheet.</Coach>
        <Go href="#kit-path">Try this line again</Go>
      </PathStep>
      <PathStep
        open={1}
        move={<PathMove way="held">Held where it was</PathMove>}
        said="“All right. It’ll keep.”"
      />
    </Path>
  );
}
