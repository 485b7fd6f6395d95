interface FiltersProps {
  label: string;
  filters: { href: string; text: string; count?: number; isCurrent: boolean }[];
}

export function Filters({ label, filters }: FiltersProps) {
  return (
    <nav className="filters" aria-label={label}>
      {filters.map(({ href, text, count, isCurrent }) => (
        <a key={href} href={href} aria-current={isCurrent ? "page" : undefined}>
          {text}
          {count === undefined ? null : (
            <>
              {" "}
              <b>{count}</b>
            </>
          )}
        </a>
      ))}
    </nav>
  );
}
