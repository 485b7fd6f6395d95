import { signInPath } from "~/http/paths";
import { Tick } from "~/ui/forms/choices";
import { Fieldset } from "~/ui/forms/fieldset";
import { Notice } from "~/ui/notice";
import type { PageState } from "./page-state";

interface SaveChoiceProps {
  form: string;
  state: PageState;
  isSignedIn: boolean;
}

/** Whether the answers are saved. They are not, unless the reader has an account and says so. */
export function SaveChoice({ form, state, isSignedIn }: SaveChoiceProps) {
  const { isToSave } = state;
  return (
    <>
      {isSignedIn || isToSave ? (
        <Fieldset id={`${form}-save`} legend="Do you want to save it?">
          <Tick
            type="radio"
            name="save"
            value="no"
            defaultChecked={!isToSave}
            hint="Nothing is saved, here or on this device."
          >
            No. Let me print it or copy it
          </Tick>
          <Tick
            type="radio"
            name="save"
            value="yes"
            defaultChecked={isToSave}
            hint="Choose this only if no one else can open your account."
          >
            Yes, in my notebook
          </Tick>
        </Fieldset>
      ) : null}
      <Notice kind="wait" icon="eye" title="Not being saved" className="is-unsaved-note">
        <p>
          If you leave this page, you lose what you’ve written.{" "}
          <span className="needs-script">
            It also empties if you don’t touch it for ten minutes.{" "}
          </span>
          If someone may look at this device, use another one.
        </p>
        {isSignedIn ? null : (
          <p>
            <a href={signInPath()} target="_blank" rel="noopener">
              Sign in on another tab
            </a>{" "}
            and load this page again if you want to save it.
          </p>
        )}
      </Notice>
    </>
  );
}
