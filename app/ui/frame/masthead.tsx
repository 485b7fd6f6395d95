import type { ReactNode } from "react";
import { homePath, leavePath } from "~/http/paths";
import { classes } from "../classes";
import { Icon } from "../pictures/icon";
import { LinkList } from "./link-list";
import type { SiteLink } from "./site-links";
import { StateTag } from "../tag";

interface MastheadProps {
  /** The path of the page. The link to it is marked. */
  path: string;
  /** Where Leave goes. */
  leaveHref: string;
  homeHref?: string;
  links?: SiteLink[];
  /** Where small screens show the links: behind a button, or in tabs at the bottom. */
  smallScreen?: "menu" | "tabs";
  /** More links for the menu. */
  menuLinks?: SiteLink[];
  /** A label beside the name, such as "Expert desk". */
  label?: string;
  /** A sign-in link or the account, before Leave. Give it the class "masthead__tool". */
  children?: ReactNode;
}

export function Masthead(props: MastheadProps) {
  return (
    <header className="masthead">
      <MastheadRow {...props} />
    </header>
  );
}

/**
 * The content of the masthead. Leave comes first, so that the first press of Tab reaches it. The style
 * sheet shows it at the end of the row.
 */
export function MastheadRow(props: MastheadProps) {
  const {
    path,
    leaveHref,
    homeHref,
    links = [],
    smallScreen,
    menuLinks = [],
    label,
    children,
  } = props;
  return (
    <div className="wrap masthead__in">
      <Leave href={leaveHref} />
      <a className="skip" href="#main">
        Skip to the main content
      </a>
      {label ? (
        <span className="masthead__home">
          <Brand href={homeHref} />
          <StateTag>{label}</StateTag>
        </span>
      ) : (
        <Brand href={homeHref} />
      )}
      {links.length > 0 ? (
        <nav
          className={classes("masthead__nav", smallScreen === "tabs" && "tabs")}
          aria-label="Main"
        >
          <LinkList links={links} path={path} />
        </nav>
      ) : null}
      {children}
      {smallScreen === "menu" ? (
        <details className="menu">
          <summary>
            <Icon name="menu" />
            <span>Menu</span>
          </summary>
          <nav className="menu__panel" aria-label="Main, small screen">
            <LinkList className="menu__list" links={[...links, ...menuLinks]} path={path} />
          </nav>
        </details>
      ) : null}
    </div>
  );
}

/** The name with its sign, a lit doorway. The paths draw the frame, the room and the door. */
export function Brand({ href = homePath }: { href?: string }) {
  return (
    <a className="brand" href={href}>
      <svg viewBox="0 0 24 30" aria-hidden="true">
        <path d="M0 30V12a12 12 0 0 1 24 0v18z" />
        <path d="M3.5 30V12a8.5 8.5 0 0 1 17 0v18z" />
        <path d="M3.5 30V12c0-3.7 2-6.5 5-7.8l3.5 2V26.5z" />
      </svg>
      <span>Kithwell</span>
    </a>
  );
}

/**
 * The Leave link. It goes straight to another site, so it works while our server does not answer. The ping
 * ends the session if scripts are off. Its words are shorter on a small screen.
 */
function Leave({ href }: { href: string }) {
  return (
    <a className="leave" href={href} ping={leavePath} rel="noreferrer">
      <span>
        Leave<span className="leave__more"> this page</span>
      </span>
    </a>
  );
}
