import { useContext } from "react";
import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { homePath, lessonsPath } from "~/http/paths";
import { ButtonLink } from "../forms/button";
import { Go } from "../go";
import { Page } from "./page";
import { SendAgain } from "./send-again";
import { ReferenceContext, useIsPublished, usePageFrame } from "./page-frame";
import { PageHead } from "./page-head";

/** The page for every error. Never shows the error's message, which may hold private text. */
export function ErrorPage() {
  const error = useRouteError();
  const isPublished = useIsPublished();
  const { path } = usePageFrame();
  const { title, advice } = isRouteErrorResponse(error)
    ? explain(error.status, isPublished(path))
    : unexpected;
  const reference = useContext(ReferenceContext);
  const isOurs = !isRouteErrorResponse(error) || error.status >= 500;
  return (
    <Page>
      <div className="wrap wrap--text pb">
        <PageHead title={title} lead={advice} />
        <SendAgain error={error} />
        {isOurs && reference ? (
          <p className="small muted">If you write to us about it, name this number: {reference}</p>
        ) : null}
        <p className="row">
          <ButtonLink href={lessonsPath}>All lessons</ButtonLink>
          <Go href={homePath}>Back to the start</Go>
        </p>
      </div>
    </Page>
  );
}

const unexpected = {
  title: "Something broke on our side",
  advice: "What you had saved is safe. Wait a minute, then try again.",
};

const waiting = {
  title: "This page isn’t open yet",
  advice:
    "A clinician reads every page about health before it opens, and this one is still waiting. If it cannot wait, the numbers to call are at the foot of this page.",
};

const unavailable = {
  title: "The site can’t save right now",
  advice: "Reading works as always. Nothing that you saved before is lost. Try again in a minute.",
};

function explain(status: number, isPublished: boolean) {
  switch (status) {
    case 403:
      return { title: "This page isn’t open to you", advice: "The free lessons always are." };
    case 404:
      if (!isPublished) return waiting;
      return {
        title: "There is no page here",
        advice: "The link may be old or mistyped.",
      };
    case 405:
      return { title: "That can’t be done here", advice: "Go back, and use the form on the page." };
    case 503:
      return unavailable;
    default:
      return unexpected;
  }
}
