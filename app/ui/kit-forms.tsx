import { Button, ButtonLink } from "./button";
import { CallLink, Crisis } from "./crisis";
import { Chip, Chips } from "./chips";
import { Empty } from "./empty";
import { InputField, SelectField, TextareaField } from "./field";
import { Fieldset } from "./fieldset";
import { Gate } from "./gate";
import { Go } from "./go";
import { KitSection } from "./kit-section";
import { RuledWait } from "./ruled-wait";
import { Tick } from "./tick";
import { Toast } from "./toast";

export function KitForms() {
  return (
    <>
      <Fields />
      <Answers />
      <States />
      <Urgent />
    </>
  );
}

function Fields() {
  return (
    <KitSection id="kit-fields" title="Fields">
      <div className="cols cols--2">
        <InputField
          id="kit-alias"
          label="What shall we call you?"
          hint="Any name you like"
          defaultValue="Rowan"
        />
        <InputField
          id="kit-email"
          type="email"
          label="Your email address"
          hint="We write seldom"
          errors={["Add the part after the @"]}
          defaultValue="rowan@"
        />
        <TextareaField
          id="kit-note"
          label="What I saw"
          defaultValue="Asleep on the sofa by nine."
        />
        <SelectField id="kit-place" label="Where do you live?" defaultValue="us">
          <option value="us">United States</option>
          <option value="ca">Canada</option>
        </SelectField>
      </div>
    </KitSection>
  );
}

function Answers() {
  return (
    <KitSection id="kit-answers" title="Ticks and chips">
      <div className="cols cols--3">
        <Fieldset id="kit-ticks" legend="Ticks" hint="As many as you like">
          <Tick name="one" defaultChecked>
            Ticked
          </Tick>
          <Tick name="two" hint="with a hint">
            Not ticked
          </Tick>
        </Fieldset>
        <Fieldset id="kit-radios" legend="Who may read it?" errors={["Choose one of the two"]}>
          <Tick type="radio" name="who" value="experts">
            Only the experts
          </Tick>
          <Tick type="radio" name="who" value="members">
            Other members too
          </Tick>
        </Fieldset>
        <Fieldset id="kit-chips" legend="How are you tonight?">
          <Chips className="mt-3">
            <Chip name="mood" value="2" defaultChecked>
              Getting by
            </Chip>
            <Chip name="mood" value="3">
              All right
            </Chip>
          </Chips>
        </Fieldset>
      </div>
    </KitSection>
  );
}

function States() {
  return (
    <KitSection id="kit-states" title="Empty, gate, waiting, done">
      <div className="cols cols--2">
        <Empty
          level={3}
          title="Nothing written yet"
          text="One line is enough to begin. What did you notice today?"
        >
          <ButtonLink size="small" href="#kit-states">
            Write a note
          </ButtonLink>
        </Empty>
        <Gate
          level={3}
          title="The rest of this lesson is for members"
          text="You’ve read the key idea and the first example."
        >
          <ButtonLink size="small" href="/membership">
            See membership
          </ButtonLink>
          <Go href="#kit-states">Another free lesson</Go>
        </Gate>
        <RuledWait text="Fetching your notes" />
        <div>
          <Toast>
            Kept in your notebook. <a href="#kit-states">Undo</a>
          </Toast>
        </div>
      </div>
    </KitSection>
  );
}

function Urgent() {
  return (
    <KitSection id="kit-urgent" title="Help that can’t wait">
      <Crisis
        id="kit-crisis"
        level={3}
        title="Shaking and sweating after running out can be urgent"
        why="We noticed some words in your question. An answer can take two working days, and this may not be able to wait."
        signsLead="Call an ambulance if he has any of these:"
        signs={[
          "a seizure, now or in the past day",
          "confusion, or seeing things that aren’t there",
        ]}
        calls={
          <>
            <CallLink tel="911">Call 911</CallLink>
            <Button type="button" variant="quiet">
              Other numbers
            </Button>
          </>
        }
        otherwise="If none of these is happening, he should still speak to a doctor today."
      />
    </KitSection>
  );
}
