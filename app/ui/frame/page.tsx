import { useContext, type ReactNode } from "react";
import { accountPath, signInPath, todayPath } from "~/http/paths";
import { ButtonLink } from "../forms/button";
import { Footer, SlimFooter } from "./footer";
import { Cached } from "./markup";
import { Masthead, MastheadRow } from "./masthead";
import { LeaveContext, useIsPublished, usePageFrame } from "./page-frame";
import { ThemeSwitch } from "./theme-switch";
import { ariaCurrent, publicLinks, rooms, staffFrame, type SiteLink } from "./site-links";

interface PageProps {
  /** Without a kind: a member's page if the viewer is signed in, else a public page. */
  kind?: "public" | "member" | "staff" | "bare";
  /** For staff pages: the label beside the name, and the links, if they are not those of the viewer's roles. */
  desk?: { label: string; links: SiteLink[] };
  /** The class of the main element. */
  className?: string;
  children: ReactNode;
}

/** The body of every page: the masthead with Leave, the main element, and the footer with help. */
export function Page({ kind, desk, className, children }: PageProps) {
  const { viewer, theme, path, help } = usePageFrame();
  const leaveHref = useContext(LeaveContext);
  const shown = kind ?? (viewer ? "member" : "public");
  return (
    <>
      {shown === "public" ? (
        <PublicMasthead path={path} leaveHref={leaveHref} isSignedIn={viewer !== null} />
      ) : null}
      {shown === "member" ? (
        <Cached as="header" className="masthead" of={MemberMasthead} given={{ path, leaveHref }} />
      ) : null}
      {shown === "staff" ? (
        <DeskMasthead
          path={path}
          leaveHref={leaveHref}
          alias={viewer?.alias ?? "Your account"}
          {...(desk ?? staffFrame(viewer?.roles ?? []))}
        />
      ) : null}
      {shown === "bare" ? <Masthead path={path} leaveHref={leaveHref} /> : null}
      <main id="main" tabIndex={-1} className={className}>
        {children}
      </main>
      {shown === "public" ? (
        <Footer theme={theme} path={path} help={help} />
      ) : (
        <SlimFooter help={help}>
          {shown === "member" ? null : <ThemeSwitch theme={theme} path={path} />}
        </SlimFooter>
      )}
    </>
  );
}

interface PlaceProps {
  path: string;
  leaveHref: string;
}

function PublicMasthead({ isSignedIn, ...place }: PlaceProps & { isSignedIn: boolean }) {
  const isPublished = useIsPublished();
  const links = publicLinks.filter(({ href }) => isPublished(href));
  const way = isSignedIn
    ? { href: todayPath, text: "Back to Today" }
    : { href: signInPath(), text: "Sign in" };
  return (
    <Masthead {...place} links={links} menuLinks={[way]} smallScreen="menu">
      <ButtonLink variant="plain" size="small" className="masthead__tool desk-only" href={way.href}>
        {way.text}
      </ButtonLink>
    </Masthead>
  );
}

function MemberMasthead(place: PlaceProps) {
  return (
    <MastheadRow {...place} homeHref={todayPath} links={rooms} smallScreen="tabs">
      <a
        className="icon-btn to-account"
        href={accountPath}
        aria-label="Your account"
        aria-current={ariaCurrent(place.path, accountPath)}
      />
    </MastheadRow>
  );
}

interface DeskMastheadProps extends PlaceProps {
  label: string;
  links: SiteLink[];
  alias: string;
}

function DeskMasthead({ label, links, alias, ...place }: DeskMastheadProps) {
  const account = { href: accountPath, text: alias };
  return (
    <Masthead
      {...place}
      homeHref={links[0]?.href}
      links={links}
      label={label}
      menuLinks={[account]}
      smallScreen="menu"
    >
      <ButtonLink
        variant="quiet"
        size="small"
        className="masthead__tool desk-only to-account"
        href={account.href}
      >
        <span>{account.text}</span>
      </ButtonLink>
    </Masthead>
  );
}
