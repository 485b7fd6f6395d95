import type { ReactNode } from "react";
import { Brand } from "./masthead";
import { useIsPublished } from "./page-frame";
import { footerGroups } from "./site-links";
import { ThemeSwitch, type ColorTheme } from "./theme-switch";

const disclaimer =
  "This course teaches family skills. It is not medical care, therapy or crisis help. Never change or stop a medicine because of something you read here: talk with the prescriber first.";

interface FooterProps {
  theme: ColorTheme;
  path: string;
  /** The crisis numbers, above everything else. */
  help?: ReactNode;
}

/** The full footer, for public pages. */
export function Footer({ theme, path, help }: FooterProps) {
  const isPublished = useIsPublished();
  return (
    <footer className="foot">
      {help ? <div className="wrap foot__help">{help}</div> : null}
      <div className="wrap foot__in">
        <div>
          <Brand />
          <p className="foot__about">{disclaimer}</p>
          <ThemeSwitch theme={theme} path={path} />
        </div>
        {footerGroups.map(({ title, links }) => (
          <nav key={title} aria-label={title}>
            <h2>{title}</h2>
            <ul className="foot__list">
              {links
                .filter(({ href }) => isPublished(href))
                .map(({ href, text }) => (
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

interface SlimFooterProps extends Pick<FooterProps, "help"> {
  /** The theme switch. Left out for members, who have it on their account page. */
  children?: ReactNode;
}

/** A footer of one line, for members' and staff pages. */
export function SlimFooter({ help, children }: SlimFooterProps) {
  return (
    <footer className="foot foot--slim">
      <div className="wrap row">
        {help}
        <p>{disclaimer}</p>
        {children}
      </div>
    </footer>
  );
}
