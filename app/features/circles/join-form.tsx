import { Button } from "~/ui/forms/button";
import { InputField } from "~/ui/forms/field";
import { mostOfName } from "./circle";

/** What was sent, to show again with what has to change. */
export interface JoinState {
  intent: "start" | "join";
  name: string;
  code: string;
  errors: { name?: string[]; code?: string[] };
}

interface Props {
  state: JoinState | null;
}

export function StartForm({ state }: Props) {
  const sent = state?.intent === "start" ? state : null;
  return (
    <section className="ruled-top flow" aria-labelledby="start">
      <h2 id="start" className="title-s">
        Start a circle
      </h2>
      <p>
        You get a code to read to one relative. They show and see nothing until each of you ticks
        it.
      </p>
      <form method="post" className="stack stack--tight" aria-label="Start a circle">
        <NameField id="start-name" sent={sent} />
        <div>
          <Button name="intent" value="start">
            Start a circle
          </Button>
        </div>
      </form>
    </section>
  );
}

export function JoinForm({ state }: Props) {
  const sent = state?.intent === "join" ? state : null;
  return (
    <section className="ruled-top flow screen-only" aria-labelledby="code">
      <h2 id="code" className="title-s">
        Someone gave you a code?
      </h2>
      <form method="post" className="stack stack--tight" aria-label="Join a circle">
        <InputField
          id="join-code"
          name="code"
          label="Their code"
          hint="Two words and six figures"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          defaultValue={sent?.code}
          errors={sent?.errors.code}
        />
        <NameField id="join-name" sent={sent} />
        <div>
          <Button variant="quiet" size="small" name="intent" value="join">
            Join their circle
          </Button>
        </div>
      </form>
    </section>
  );
}

function NameField({ id, sent }: { id: string; sent: JoinState | null }) {
  return (
    <InputField
      id={id}
      name="name"
      label="What they call you"
      hint="Only the circle sees this name. It isn’t your alias."
      autoComplete="off"
      maxLength={mostOfName}
      defaultValue={sent?.name}
      errors={sent?.errors.name}
    />
  );
}
