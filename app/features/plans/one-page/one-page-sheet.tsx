import type { CrisisContacts } from "~/features/safety/crisis";
import { lessonPath, lessonsPath, planPath, plansPath } from "~/http/paths";
import { ButtonLink, CoverButton } from "~/ui/forms/button";
import { FormToken } from "~/ui/forms/form-token";
import { RunningHead } from "~/ui/frame/page-head";
import { Icon } from "~/ui/pictures/icon";
import { monthDay } from "~/time";
import { EraseEntry } from "../form/plan-page";
import type { PlanKind } from "../plan";
import { findPlanForm } from "../plan-forms";
import { PageFields } from "./page-fields";
import { emptyPage, isOnePage, type PageForm, type PageState, type SentPage } from "./page-state";
import { PageView } from "./page-view";
import { ShownPage } from "./shown-page";
import "~/features/observations/observations.css";

export interface OnePageSheetProps {
  kind: PlanKind;
  contacts: CrisisContacts;
  isSignedIn: boolean;
  /** The member's saved page, and the day of its last change. */
  saved: { state: PageState; on: string } | null;
  /** Whether to show the form of a saved page. */
  isChanging: boolean;
  /** The lesson the reader came from. */
  lesson: { id: string; title: string } | null;
  /** What this request sent, if it sent something. */
  sent: SentPage | null;
}

/** A plan that is one page: filled in, or its form. */
export function OnePageSheet(props: OnePageSheetProps) {
  const { lesson, isSignedIn, kind } = props;
  const planForm = findPlanForm(kind);
  if (!planForm || !isOnePage(planForm)) return null;
  const room = isSignedIn
    ? { href: plansPath, text: "Notebook: Plans" }
    : { href: lessonsPath, text: "All lessons" };
  const place = lesson
    ? { href: lessonPath(lesson.id), text: `Back to the lesson: ${lesson.title}` }
    : room;
  return (
    <div className="wrap pb">
      <RunningHead {...place} />
      <header className="page-head page-head--close nb-head nb-head--veil">
        <div className="row row--apart">
          <h1>{planForm.page.heading}</h1>
          <CoverButton />
        </div>
      </header>
      <div className="cover-area" data-cover-area="">
        <Content {...props} planForm={planForm} />
      </div>
    </div>
  );
}

function Content(props: OnePageSheetProps & { planForm: PageForm }) {
  const { planForm, kind, contacts, isSignedIn, saved, isChanging, lesson, sent } = props;
  const more = lesson ? { lesson: lesson.id } : {};
  const filled = { planForm, contacts, action: planPath(kind, more) };
  if (sent && "shown" in sent) return <ShownPage {...filled} answers={sent.shown} />;
  if (saved && !sent && !isChanging) {
    return (
      <SavedPage {...filled} saved={saved} change={planPath(kind, { ...more, change: "yes" })} />
    );
  }
  return (
    <PageFields
      {...filled}
      state={sent?.state ?? saved?.state ?? emptyPage(planForm, isSignedIn)}
      isSignedIn={isSignedIn}
      level={2}
    >
      <FormToken />
    </PageFields>
  );
}

interface SavedPageProps {
  planForm: PageForm;
  contacts: CrisisContacts;
  action: string;
  saved: NonNullable<OnePageSheetProps["saved"]>;
  /** The address of the form that changes it. */
  change: string;
}

function SavedPage({ planForm, contacts, action, saved, change }: SavedPageProps) {
  return (
    <PageView
      planForm={planForm}
      contacts={contacts}
      answers={saved.state.answers}
      note={`Saved on ${monthDay(saved.on)}.`}
      actions={
        <ButtonLink variant="quiet" size="small" href={change}>
          <Icon name="pencil" small /> Change
        </ButtonLink>
      }
    >
      <EraseEntry action={action} />
    </PageView>
  );
}
