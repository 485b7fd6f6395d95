import { Link } from "@remix-run/react";
import type { Crisis } from "./lesson.server";

export function Icon({ shape }: { shape: string }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shape} />
    </svg>
  );
}

export const shapes = {
  arrow: "M5 12h14M13 6l6 6-6 6",
  person: "M4.5 20c.8-4 3.7-6 7.5-6s6.7 2 7.5 6M8 8.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0",
  phone: "M6 3.5h3.5l1.5 5-2.2 1.5a12 12 0 0 0 5.2 5.2l1.5-2.2 5 1.5V18a2.5 2.5 0 0 1-2.7 2.5z",
  warning: "M12 3.5l9.5 17h-19zM12 10v4.5M12 17.3v.2",
};

const rooms = ["Today", "Lessons", "Practice", "Notebook", "Ask"];

export function Masthead({ alias }: { alias: string }) {
  return (
    <header className="masthead">
      <a className="leave" href="/leave">
        <Icon shape={shapes.arrow} /> Leave <span>this page</span>
      </a>
      <a className="skip" href="#main">
        Skip to the main content
      </a>
      <Link className="brand" to="/today">
        <Icon shape={shapes.warning} /> <span>Kithwell</span>
      </Link>
      <nav aria-label="Main">
        <ul>
          {rooms.map((room) => (
            <li key={room}>
              <Link to={`/${room.toLowerCase()}`}>{room}</Link>
            </li>
          ))}
        </ul>
      </nav>
      <Link to="/account" aria-label={`Account of ${alias}`}>
        <Icon shape={shapes.person} />
      </Link>
    </header>
  );
}

export function Footer({ crisis: { emergency, lines } }: { crisis: Crisis }) {
  return (
    <footer className="foot">
      <section aria-labelledby="cannot-wait">
        <h2 id="cannot-wait">If it cannot wait</h2>
        <p>{emergency.text}</p>
        <a className="btn" href={`tel:${emergency.tel}`}>
          <Icon shape={shapes.phone} /> Call {emergency.tel}
        </a>
        <ul>
          {lines.map(({ name, tel, display, text, note }) => (
            <li key={name}>
              <p>
                <strong>{name}</strong>
              </p>
              <p>
                <a href={`tel:${tel}`}>
                  <Icon shape={shapes.phone} /> {display}
                </a>{" "}
                <span>{text}</span>
              </p>
              <p className="small muted">{note}</p>
            </li>
          ))}
        </ul>
      </section>
      <ul>
        {["Crisis numbers", "How it works", "Privacy", "Terms"].map((title) => (
          <li key={title}>
            <Link to={`/${title.toLowerCase().replaceAll(" ", "-")}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </footer>
  );
}
