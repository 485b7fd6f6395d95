/* Shared colors are classes of components.css. A color in this file belongs to one shape. */

/** The scene of the big plate, from the back of the room to the front. */
export function TableScene() {
  return (
    <>
      <path className="i-night" d="M0 0h480v600H0z" />
      <path className="i-night-2" d="M0 408h480v200H0z" opacity=".55" />
      <ArchedWindow />
      <Shelf />
      <g transform="translate(-15 0)">
        <Lamp />
        <Tabletop />
        <Notebook />
        <PaleMug />
        <GreenMug />
        <path
          d="M160 446c-7-9 7-15 0-26M172 446c-7-9 7-15 0-26M358 440c-7-9 7-15 0-26M370 440c-7-9 7-15 0-26"
          className="s-paper"
          strokeWidth="2"
          opacity=".55"
        />
        <Chairs />
      </g>
    </>
  );
}

function ArchedWindow() {
  return (
    <>
      <path className="i-night-3" d="M76 348V226a54 54 0 0 1 108 0v122z" />
      <path className="i-dusk" d="M84 340V226a46 46 0 0 1 92 0v114z" />
      <path d="M84 340v-34c20-14 34-4 50-12s28-14 42-4v50z" fill="#2b3f58" />
      <circle className="i-paper" cx="150" cy="222" r="8.5" />
      <circle className="i-dusk" cx="146" cy="219" r="7.5" />
      <circle className="i-paper" cx="106" cy="238" r="1.7" />
      <circle className="i-paper" cx="118" cy="206" r="1.4" />
      <circle className="i-paper" cx="160" cy="262" r="1.4" />
      <path d="M130 176v168M80 270h100" stroke="#5c374f" strokeWidth="5" fill="none" />
      <path className="i-night-3" d="M66 344h128v11H66z" />
    </>
  );
}

function Shelf() {
  return (
    <>
      <path className="i-night-3" d="M330 272h112v8H330z" />
      <path className="i-night-3" d="M344 272v-28c0-8 22-8 22 0v28z" opacity=".85" />
      <path className="i-glow-1" d="M376 272v-20h24v20z" />
      <path
        className="i-moss-2"
        d="M386 252c-14-8-16-22-12-34 10 6 14 18 13 34 1-18 8-28 20-32 2 14-6 28-19 32z"
      />
      <path className="i-night-3" d="M412 272v-36h7v36zM422 272v-30h8v30z" opacity=".85" />
    </>
  );
}

function Lamp() {
  return (
    <>
      <path d="M214 236L76 490h372L310 236z" className="i-glow-1" opacity=".42" />
      <path d="M226 236l-78 254h228l-78-254z" className="i-glow-2" opacity=".42" />
      <path d="M262 0v172" stroke="#1c0e18" strokeWidth="3.5" />
      <path d="M204 238c2-40 24-66 58-68 34 2 56 28 58 68z" fill="#8a4a6d" />
      <path d="M204 238c2-40 24-66 58-68-20 8-34 34-36 68z" fill="#6f3856" />
      <ellipse className="i-lamp-2" cx="262" cy="238" rx="58" ry="8" />
      <path d="M254 160h16v12h-16z" fill="#1c0e18" />
    </>
  );
}

function Tabletop() {
  return (
    <>
      <path d="M246 540h34l10 60h-54z" fill="#3a1f25" />
      <path d="M38 502c0 34 100 60 226 60s222-26 222-60z" fill="#8a5237" />
      <ellipse className="i-wood" cx="262" cy="500" rx="224" ry="50" />
      <ellipse className="i-wood-2" cx="262" cy="497" rx="164" ry="33" />
    </>
  );
}

function Notebook() {
  return (
    <>
      <path d="M206 512l52-15 56 14-54 18z" fill="#7a4330" opacity=".5" />
      <path className="i-paper" d="M204 504l50-15c4 0 6 2 7 4 2-3 5-4 8-3l46 13-53 17z" />
      <path d="M261 493l1 27" stroke="#cdb79a" strokeWidth="1.5" />
      <path
        d="M219 503l30-9M227 507l30-9M272 497l28 8M267 502l27 8"
        stroke="#a58c86"
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <path d="M306 518l34-13" stroke="#e8a63a" strokeWidth="5" strokeLinecap="round" />
      <path d="M304 519l5-2" stroke="#2f1a29" strokeWidth="3.5" strokeLinecap="round" />
    </>
  );
}

function PaleMug() {
  return (
    <>
      <ellipse cx="166" cy="503" rx="27" ry="6" fill="#7a4330" opacity=".55" />
      <path d="M146 470c-16-3-20 24 2 24" fill="none" stroke="#fbf3e6" strokeWidth="6" />
      <path className="i-paper" d="M144 458h44v34c0 9-9 12-22 12s-22-3-22-12z" />
      <path d="M176 459h12v33c0 7-5 10-12 11z" fill="#e5d2bd" />
      <ellipse cx="166" cy="458" rx="22" ry="5" fill="#6b3d2a" />
    </>
  );
}

function GreenMug() {
  return (
    <>
      <ellipse cx="364" cy="497" rx="27" ry="6" fill="#7a4330" opacity=".55" />
      <path d="M384 464c16-3 20 24-2 24" fill="none" stroke="#6f8a5a" strokeWidth="6" />
      <path className="i-moss" d="M342 452h44v34c0 9-9 12-22 12s-22-3-22-12z" />
      <path d="M342 452h11v44c-7-1-11-4-11-10z" fill="#56704a" />
      <ellipse cx="364" cy="452" rx="22" ry="5" fill="#3c2a20" />
    </>
  );
}

function Chairs() {
  return (
    <g fill="none" stroke="#1c0e18" strokeWidth="9" strokeLinejoin="round">
      <path d="M44 620V448a37 37 0 0 1 74 0v172" />
      <path d="M68 420v200M94 420v200" strokeWidth="6" />
      <path d="M408 620V442a35 35 0 0 1 70 0v178" />
      <path d="M431 414v206M456 414v206" strokeWidth="6" />
    </g>
  );
}
