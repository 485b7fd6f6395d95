import type { ReactNode } from "react";
import { homePath, leavePath } from "~/http/paths";
import { classes } from "../classes";
import { Icon } from "../pictures/icon";
import { ariaCurrent, type SiteLink } from "./site-links";
import { Tag } from "../tag";

interface MastheadProps {
  /** The page's own path: its link is marked. */
  path: string;
  homeHref?: string;
  links?: SiteLink[];
  /** Where small screens find the links: behind a button, or at thumb height. */
  smallScreen?: "menu" | "tabs";
  /** Links that only the menu has. */
  menuLinks?: SiteLink[];
  /** A printed label beside the name: "Expert desk". */
  label?: string;
  /** What stands before Leave: a sign-in link, the account. It has the class "masthead__tool". */
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
 * Leave comes first in the document, so that it is the keyboard's first stop; the style sheet gives
 * it its place at the end of the row.
 */
export function MastheadRow(props: MastheadProps) {
  const { path, homeHref, links = [], smallScreen, menuLinks = [], label, children } = props;
  return (
    <div className="wrap masthead__in">
      <Leave />
      <a className="skip" href="#main">
        Skip to the main content
      </a>
      {label ? (
        <span className="masthead__home">
          <Brand href={homeHref} />
          <Tag>{label}</Tag>
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

interface LinkListProps {
  links: SiteLink[];
  path: string;
  className?: string;
}

function LinkList({ links, path, className }: LinkListProps) {
  return (
    <ul className={className}>
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href} aria-current={ariaCurrent(path, href)}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A doorway, ajar, with the light on: the frame, the room, the leaf of the door. */
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

/** A plain link, so it works before and without script. The words are shorter on a small screen. */
export function Leave() {
  return (
    <a className="leave" href={leavePath} rel="noreferrer">
      <span>
        Leave<span className="leave__more"> this page</span>
      </span>
    </a>
  );
}
