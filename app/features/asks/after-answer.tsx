import { lessonPath, newAskPath, tonightPath } from "~/http/paths";
import { longDate } from "~/time";
import { ButtonLink } from "~/ui/forms/button";
import { Go } from "~/ui/go";
import { Notice } from "~/ui/notice";
import type { Ask, AskState } from "./ask";

interface Props {
  ask: Ask;
  state: AskState;
  today: string;
}

/** What an answer leads to: the next day to ask, something to read, or the first call. */
export function AfterAnswer({ ask, state, today }: Props) {
  const next = String(ask.result?.next ?? "");
  const day = String(ask.plan.day ?? "");
  switch (state) {
    case "planned":
      return day && day < today ? (
        <Notice title="That day has passed" level={2}>
          <p>Write down how it went, or move it to another day. Both are fine.</p>
        </Notice>
      ) : null;
    case "asked":
      return null;
    case "yes":
      return (
        <Notice kind="good" title="They said yes" level={2}>
          <p>
            Make the first call today, together. Nobody stops suddenly before a doctor has seen
            them.
          </p>
          <p>
            <Go href={tonightPath("they-said-yes")}>What to do now, step by step</Go>
          </p>
        </Notice>
      );
    case "entered":
      return (
        <Notice kind="good" title="Help began" level={2}>
          <p>Your part goes on, and so does your own life. Both may feel strange at first.</p>
        </Notice>
      );
    default:
      return (
        <Notice
          title={state === "unasked" ? "It wasn’t the day" : "A no for now is a normal answer"}
          level={2}
          actions={
            <ButtonLink href={newAskPath({ after: ask.id })} variant="quiet" size="small">
              Plan the next ask
            </ButtonLink>
          }
        >
          <p>
            {next
              ? `You’ll think about it again on ${longDate(next)}. Until then there is nothing to push.`
              : "You noted no day to ask again. You can add one below, or leave it."}
          </p>
          <p>
            <Go href={lessonPath("seizing-the-moment/if-they-say-no")}>Read about a no for now</Go>
          </p>
          <p>
            <Go href={tonightPath("a-small-rest")}>A small rest for tonight</Go>
          </p>
        </Notice>
      );
  }
}
