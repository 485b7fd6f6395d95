import { Icon } from "./icon";
import { Kept } from "./kept";
import { ariaCurrent, rooms } from "./site-links";

/** The member's five rooms at thumb height, on small screens. */
export function Tabs({ path }: { path: string }) {
  return (
    <Kept as="nav" className="tabs" aria-label="Main, small screen" of={TabList} given={{ path }} />
  );
}

function TabList({ path }: { path: string }) {
  return (
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
  );
}
