import type { CrisisContacts } from "~/features/safety/crisis";
import { Button } from "~/ui/forms/button";
import type { AnyAnswers } from "~/ui/forms/prompt";
import { Notice } from "~/ui/notice";
import { Icon } from "~/ui/pictures/icon";
import { planFormId } from "../plan";
import type { PageForm } from "./page-state";
import { PageView } from "./page-view";

interface ShownPageProps {
  planForm: PageForm;
  answers: AnyAnswers;
  contacts: CrisisContacts;
  /** The address that receives the form. */
  action: string;
}

/** A filled-in page that is saved nowhere: it lives in the open page alone. */
export function ShownPage({ planForm, answers, contacts, action }: ShownPageProps) {
  return (
    <PageView
      planForm={planForm}
      answers={answers}
      contacts={contacts}
      isUnsaved
      actions={<ChangeForm id={planFormId(planForm.kind)} action={action} answers={answers} />}
    >
      <Notice kind="wait" icon="eye" title="This page is saved nowhere" className="screen-only">
        <p>
          <span data-announce="">Print it or copy it.</span> It’s gone when you leave it.
          <span className="needs-script">
            {" "}
            It also empties if you don’t touch it for ten minutes.
          </span>
        </p>
        <p className="without-script">
          Close this tab when you’re done. Otherwise the browser’s Back button could bring this page
          up again.
        </p>
      </Notice>
    </PageView>
  );
}

/** Brings the form back. The answers are saved nowhere, so this form sends them along. */
function ChangeForm({
  id,
  action,
  answers,
}: { id: string } & Pick<ShownPageProps, "action" | "answers">) {
  return (
    <form method="post" action={action} autoComplete="off" data-enhance={`#${id}`}>
      {Object.entries(answers).map(([name, answer]) =>
        [answer]
          .flat()
          .map((value) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          )),
      )}
      <Button variant="quiet" size="small" name="intent" value="change">
        <Icon name="pencil" small /> Change
      </Button>
    </form>
  );
}
