interface RailProps {
  title: string;
  lessons: { href: string; text: string; isRead: boolean; isCurrent: boolean }[];
}

/** The list of the module's lessons, beside the text on wide screens. */
export function Rail({ title, lessons }: RailProps) {
  return (
    <nav className="rail" aria-label={title}>
      <p>{title}</p>
      <ol>
        {lessons.map(({ href, text, isRead, isCurrent }) => (
          <li key={href} className={isRead ? "is-lit" : undefined}>
            <a href={href} aria-current={isCurrent ? "page" : undefined}>
              {text}
              {isRead ? <span className="visually-hidden"> (read)</span> : null}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
