import type { SubmissionResult } from "@conform-to/react";
import { FormError } from "~/features/accounts/entry-page";
import { accountDataPath } from "~/http/paths";
import { longDate } from "~/time";
import { Button } from "~/ui/forms/button";
import { Tick } from "~/ui/forms/choices";
import { FieldError, InputField } from "~/ui/forms/field";
import { Fieldset } from "~/ui/forms/fieldset";
import { isTicked, passwordField, textField } from "~/ui/forms/form-field";
import { Notice } from "~/ui/notice";

interface EraseFormProps {
  result: SubmissionResult | undefined;
  /** The ISO day on which the account will be erased; null if nobody has asked for it. */
  erasesOn: string | null;
}

export function EraseEverything(props: EraseFormProps) {
  return (
    <section className="ruled-top" aria-labelledby="erase-title">
      <h2 id="erase-title" className="title-m">
        Erase everything
      </h2>
      {props.erasesOn === null ? null : <Waiting day={props.erasesOn} />}
      <div className="cols cols--2 mt-4">
        <div className="flow">
          <p>
            We erase your account and everything you wrote from every page. If you have a
            membership, it ends at once, and we charge nothing more. We can’t bring anything back,
            for you or for anyone.
          </p>
          <p>
            We delete backups within 30 days. Even before that, nobody can read your words in them,
            because we erase the key that opens your words. Stripe keeps the records of your
            payments for as long as tax law requires.
          </p>
        </div>
        <EraseForm {...props} />
      </div>
    </section>
  );
}

function EraseForm({ result }: EraseFormProps) {
  const when = result?.initialValue?.when;
  return (
    <form method="post" action={accountDataPath} className="flow flow--form" noValidate>
      <FormError result={result} />
      <div className="field">
        <Tick name="ready" defaultChecked={isTicked("ready", result)}>
          I have my copy, or I don’t want one
        </Tick>
        <FieldError id="erase-ready" errors={result?.error?.ready ?? undefined} />
      </div>
      <Fieldset legend="When?" errors={result?.error?.when ?? undefined} id="erase-when">
        <Tick type="radio" name="when" value="later" defaultChecked={when !== "now"}>
          In 14 days, so that I can change my mind
        </Tick>
        <Tick type="radio" name="when" value="now" defaultChecked={when === "now"}>
          Now, and for good
        </Tick>
      </Fieldset>
      <InputField
        label="Write “erase”"
        autoComplete="off"
        autoCapitalize="none"
        {...textField("erase", "word", result)}
      />
      <InputField
        label="Your password"
        autoComplete="current-password"
        {...passwordField("erase", "password", result)}
      />
      <Button variant="quiet">Erase my account</Button>
    </form>
  );
}

function Waiting({ day }: { day: string }) {
  return (
    <Notice kind="wait" title={`Your account will be erased on ${longDate(day)}`}>
      <p>
        Until then everything works as before, and a membership goes on. If you changed your mind,
        stop it here.
      </p>
      <form method="post" action={accountDataPath}>
        <Button size="small" name="intent" value="stay">
          Don’t erase my account
        </Button>
      </form>
    </Notice>
  );
}
