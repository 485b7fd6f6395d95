import type { ReactNode } from "react";
import { Brand } from "./brand";
import { footerGroups } from "./site-links";
import { ThemeSwitch, type Theme } from "./theme-switch";

interface FooterProps {
  theme: Theme;
  path: string;
  /** Whom to call: it stands above everything else. */
  help?: ReactNode;
}

/** The whole footer, for pages that a stranger may open. */
export function Footer({ theme, path, help }: FooterProps) {
  return (
    <footer className="foot">
      {help ? <div className="wrap foot__help">{help}</div> : null}
      <div className="wrap foot__in">
        <div>
          <Brand />
          <p className="foot__about">
            Coaching for families and friends of people with alcohol or drug problems. Free software
            for families to run and to read. Not an emergency service.
          </p>
          <ThemeSwitch theme={theme} path={path} />
        </div>
        {footerGroups.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul className="foot__list">
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{text}</a>
                </li>
              ))}
            </ul>
          </nav>
        ))}
      </div>
    </footer>
  );
}

/** One line, for pages where the reader is at work. */
export function SlimFooter({ theme, path, help }: FooterProps) {
  return (
    <footer className="foot foot--slim">
      {help ? <div className="wrap foot__help">{help}</div> : null}
      <div className="wrap row row--apart">
        <p>
          Kithwell is not an emergency service. If someone is in danger, call your local emergency
          number.
        </p>
        <ThemeSwitch theme={theme} path={path} />
      </div>
    </footer>
  );
}
