interface RailProps {
  title: string;
  /** `href` is null for a lesson that the reader cannot open. */
  lessons: { href: string | null; text: string; isRead: boolean; isCurrent: boolean }[];
}

/** The list of the module's lessons, beside the text on wide screens. */
export function Rail({ title, lessons }: RailProps) {
  return (
    <nav className="rail" aria-label={title}>
      <p>{title}</p>
      <ol>
        {lessons.map(({ href, text, isRead, isCurrent }) => (
          <li key={text} className={isRead ? "is-lit" : undefined}>
            {href === null ? (
              <span className="rail__closed">
                {text}
                <span className="visually-hidden"> (closed for now)</span>
              </span>
            ) : (
              <a href={href} aria-current={isCurrent ? "page" : undefined}>
                {text}
                {isRead ? <span className="visually-hidden"> (read)</span> : null}
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
