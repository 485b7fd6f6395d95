import { planEntryPath, planPath } from "~/http/paths";
import { Button, ButtonLink } from "~/ui/forms/button";
import { Icon } from "~/ui/pictures/icon";
import type { ListedSupport } from "./support-list";
import { supportKinds } from "./support-prompts";

/** One person or place, with a button that calls. */
export function SupportRow({ listed, today }: { listed: ListedSupport; today: string }) {
  const { id, who, type, reach, gives, tell, next, touch } = listed;
  return (
    <li id={`support-${id}`}>
      <span className="rewards__kind">{type ? supportKinds[type] : ""}</span>
      <div>
        <h3 className="title-s own-line">
          <a href={planEntryPath("support", id)}>{who}</a>
        </h3>
        <Call listed={listed} />
        {reach ? <p className="own-line mt-3">{reach}</p> : null}
        {gives ? <p className="own-line">For: {gives}</p> : null}
        {tell ? <p className="small muted mt-3 own-line">What I’d tell: {tell}</p> : null}
        {next ? <p className="small muted own-line">Next: {next}</p> : null}
      </div>
      <div className="rewards__do">
        {touch ? <span className="small muted">{touch}</span> : null}
        <TouchForm listed={listed} today={today} />
      </div>
    </li>
  );
}

function Call({ listed: { who, phone, tel, type } }: { listed: ListedSupport }) {
  if (!tel) return phone ? <p className="own-line">{phone}</p> : null;
  return (
    <p className="row mt-3">
      <ButtonLink size="small" href={`tel:${tel}`} aria-label={`Call ${who}: ${phone}`}>
        <Icon name="phone" small /> Call {phone}
      </ButtonLink>
      {type === "person" ? (
        <ButtonLink
          variant="quiet"
          size="small"
          className="screen-only"
          href={`sms:${tel}`}
          aria-label={`Text ${who}: ${phone}`}
        >
          Text
        </ButtonLink>
      ) : null}
    </p>
  );
}

function TouchForm({
  listed: { id, who, isTouchedToday },
  today,
}: {
  listed: ListedSupport;
  today: string;
}) {
  return (
    <form
      method="post"
      action={planPath("support")}
      className="screen-only"
      data-day="today"
      aria-label={`Today: ${who}`}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="day" value={today} />
      <Button
        variant={isTouchedToday ? "plain" : "quiet"}
        size="small"
        name="note"
        value={isTouchedToday ? "none" : "touch"}
      >
        {isTouchedToday ? "Take today’s back" : "We were in touch today"}
        <span className="visually-hidden">: {who}</span>
      </Button>
    </form>
  );
}
