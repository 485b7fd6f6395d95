import { Icon } from "./icon";
import { ariaCurrent, rooms } from "./site-links";

/** The member's five rooms at thumb height, on small screens. */
export function Tabs({ path }: { path: string }) {
  return (
    <nav className="tabs" aria-label="Main, small screen">
      <ul className="tabs__list">
        {rooms.map(({ href, text, icon }) => (
          <li key={href}>
            <a href={href} aria-current={ariaCurrent(path, href)}>
              <span className="tabs__arch">
                <Icon name={icon} />
              </span>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
