import { ariaCurrent, type SiteLink } from "./site-links";

interface LinkListProps {
  links: SiteLink[];
  path: string;
  className?: string;
}

/** A list of links. The link to the page at `path` is marked. */
export function LinkList({ links, path, className }: LinkListProps) {
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
