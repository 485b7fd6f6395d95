import type { ReactNode } from "react";

interface RailProps {
  title: ReactNode;
  lessons: { href: string; text: string; isRead: boolean; isCurrent: boolean }[];
}

/** The lessons of this module, beside the text on wide screens. */
export function Rail({ title, lessons }: RailProps) {
  return (
    <nav className="lesson__aside" aria-label="Lessons in this module">
      <div className="rail">
        <p className="rail__title">{title}</p>
        <ol className="rail__list">
          {lessons.map(({ href, text, isRead, isCurrent }) => (
            <li key={href} className={isRead ? "is-lit" : undefined}>
              <a href={href} aria-current={isCurrent ? "page" : undefined}>
                {text}
                {isRead ? <span className="visually-hidden"> (read)</span> : null}
              </a>
            </li>
          ))}
        </ol>
      </div>
    </nav>
  );
}
