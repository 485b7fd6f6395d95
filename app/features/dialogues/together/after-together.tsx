import { elements, type Element } from "~/content/elements";
import { dialoguePath, togetherPath } from "~/http/paths";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { PageHead } from "~/ui/frame/page-head";
import { Go } from "~/ui/go";
import { elementWords, listWords } from "../script/element-words";
import type { Pronoun } from "../script/dialogue";
import { compareTicks, type CueCard, type Ticks } from "./cue-card";

interface AfterTogetherProps {
  dialogueId: string;
  pronoun: Pronoun;
  card: CueCard;
  ticks: Ticks;
}

/** Both people tick what helped, and see where they agree. The ticks are in the address only. */
export function AfterTogether({ dialogueId, pronoun, card, ticks }: AfterTogetherProps) {
  const hasTicks = ticks.speaker.length + ticks.player.length > 0;
  return (
    <>
      <PageHead
        title="What helped?"
        lead={`First the one who played ${card.them}, then the one who spoke. Tick what you heard.`}
      />
      <div className="flow pb">
        {hasTicks ? <Compared ticks={ticks} pronoun={pronoun} them={card.them} /> : null}
        <form method="get" action={togetherPath(dialogueId)} className="flow flow--form">
          <input type="hidden" name="step" value="after" />
          <div className="together__ticks">
            <TickList
              name="player"
              legend={`I played ${card.them}. These helped me:`}
              chosen={ticks.player}
              pronoun={pronoun}
            />
            <TickList
              name="speaker"
              legend="I spoke. I said:"
              chosen={ticks.speaker}
              pronoun={pronoun}
            />
          </div>
          <Button>Compare</Button>
        </form>
        <p className="row">
          <Go href={togetherPath(dialogueId)}>Rehearse it again, or change roles</Go>
          <Go href={dialoguePath(dialogueId)}>Practice it alone</Go>
        </p>
      </div>
    </>
  );
}

interface TickListProps {
  name: keyof Ticks;
  legend: string;
  chosen: readonly Element[];
  pronoun: Pronoun;
}

function TickList({ name, legend, chosen, pronoun }: TickListProps) {
  return (
    <fieldset className="sheet sheet--flat flow">
      <legend className="title-s">{legend}</legend>
      {elements.map((element) => (
        <Tick key={element} name={name} value={element} defaultChecked={chosen.includes(element)}>
          {elementWords(element, pronoun).name}
        </Tick>
      ))}
    </fieldset>
  );
}

interface ComparedProps {
  ticks: Ticks;
  pronoun: Pronoun;
  them: string;
}

function Compared({ ticks, pronoun, them }: ComparedProps) {
  const { both, speaker, player } = compareTicks(ticks);
  const words = (found: readonly Element[]) =>
    listWords(found.map((element) => elementWords(element, pronoun).name));
  return (
    <section className="sheet flow" aria-labelledby="compared">
      <h2 id="compared" className="title-s">
        What you both found
      </h2>
      {both.length > 0 ? (
        <p>It came across: {words(both)}.</p>
      ) : (
        <p>You ticked different things. Tell each other one sentence that you remember.</p>
      )}
      {player.length > 0 ? (
        <p>
          It helped {them}, and you may not have noticed: {words(player)}.
        </p>
      ) : null}
      {speaker.length > 0 ? (
        <p>It was said and did not come across: {words(speaker)}. Try it in fewer words.</p>
      ) : null}
    </section>
  );
}
