import type { FormEvent } from "react";
import { Button } from "~/ui/forms/button";
import { TextareaField } from "~/ui/forms/field";
import type { HelpKind } from "../script/dialogue";
import { emergencyAt, ownKindsAt } from "../script/own-answers";
import { MoveForm } from "./choose-line";
import { HelpCard } from "./help-card";
import { longestOwnLine } from "./own-line";
import type { TalkPosition } from "./replay-dialogue";
import type { Talk } from "./talk-data";

/** What the member is typing, and what the server says of it. */
export interface OwnLineState {
  typed: string;
  /** The card with numbers to call for the words, or null. */
  card: HelpKind | null;
  /** The line is on its way to the server. */
  isListening: boolean;
  onType: (text: string) => void;
}

/** Whether own words can be said here. */
export function canSayOwn({ point, place }: TalkPosition) {
  return point !== null && ownKindsAt(place.script, point).length > 0;
}

interface OwnLineFormProps extends OwnLineState {
  talk: Talk;
  position: TalkPosition;
  seq: number;
  onMove?: (submit: FormEvent<HTMLFormElement>) => void;
}

/** The form in which the member says a line in their own words, beside the three lines. */
export function OwnLineForm({
  talk,
  position: { point, place },
  seq,
  onMove,
  typed,
  card,
  isListening,
  onType,
}: OwnLineFormProps) {
  const { them } = talk.script;
  const isEmergency = point !== null && emergencyAt(place.script, point) !== undefined;
  return (
    <section className="after-script mt-6" aria-labelledby="own-line-title">
      <h2 className="title-s" id="own-line-title">
        Or say it in your own words
      </h2>
      <MoveForm {...{ talk, seq, onMove }} move="say-own" className="flow mt-3">
        {/* A new field after every move, and never one that a later render empties. */}
        <TextareaField
          key={seq}
          id="own-line"
          name="line"
          label={isEmergency ? "What you would say or do now" : `What you would say to ${them}`}
          hint={
            isEmergency
              ? "One or two sentences in English, such as “I’m going out to call for help.” Only you can see them."
              : "One or two sentences in English. Only you can see them."
          }
          rows={2}
          maxLength={longestOwnLine}
          required
          defaultValue={typed}
          onInput={({ currentTarget }) => onType(currentTarget.value)}
        />
        <div className="row">
          <Button variant="quiet" disabled={isListening}>
            Say it
          </Button>
          <p className="small muted" aria-live="polite">
            {isListening ? `${them} is listening …` : ""}
          </p>
        </div>
      </MoveForm>
      <div className="mt-4" aria-live="polite">
        {card ? <HelpCard card={card} contacts={talk.contacts} /> : null}
      </div>
    </section>
  );
}
