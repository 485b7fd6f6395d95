/* Shared colors are classes of components.css. A color in this file belongs to one shape. */

export function LessonsArt() {
  return (
    <>
      <path className="i-night" d="M0 0h96v122H0z" />
      <circle className="i-glow-1" cx="48" cy="62" r="40" opacity=".5" />
      <circle className="i-glow-2" cx="48" cy="64" r="25" opacity=".5" />
      <path d="M48 0v24" stroke="#1c0e18" strokeWidth="2" />
      <path d="M34 40c1-10 6-16 14-16s13 6 14 16z" fill="#8a4a6d" />
      <ellipse className="i-lamp-2" cx="48" cy="40" rx="14" ry="2.6" />
      <path className="i-wood" d="M0 98h96v24H0z" />
      <path
        className="i-paper"
        d="M17 96c11-8 22-7 31 0 9-7 20-8 31 0V75c-11-8-22-7-31 0-9-7-20-8-31 0z"
      />
      <path
        d="M48 76v20M24 80c6-3 12-3 18 0M24 87c6-3 12-3 18 0M54 80c6-3 12-3 18 0M54 87c6-3 12-3 18 0"
        fill="none"
        stroke="#a58c86"
        strokeWidth="1.8"
        strokeLinecap="round"
      />
    </>
  );
}

export function PracticeArt() {
  return (
    <>
      <path className="i-night-2" d="M0 0h96v122H0z" />
      <circle className="i-glow-1" cx="48" cy="58" r="34" opacity=".6" />
      <path className="i-wood" d="M0 94h96v28H0z" />
      <path className="i-wood-2" d="M8 94h80v7H8z" />
      <path d="M20 74c-9-1-10 15 1 14" fill="none" stroke="#fbf3e6" strokeWidth="3.5" />
      <path className="i-paper" d="M19 67h23v24c0 4-4 5-11.5 5S19 95 19 91z" />
      <path d="M76 74c9-1 10 15-1 14" fill="none" stroke="#6f8a5a" strokeWidth="3.5" />
      <path className="i-moss" d="M54 67h23v24c0 4-4 5-11.5 5S54 95 54 91z" />
      <path
        d="M30 60c-6-10 10-12 6-24M66 60c6-10-10-12-6-24"
        className="s-paper"
        opacity=".75"
        strokeWidth="2.2"
      />
    </>
  );
}

export function NotebookArt() {
  return (
    <>
      <path d="M0 0h96v122H0z" fill="#8a5237" />
      <path className="i-wood" d="M0 0h96v44H0zM0 88h96v34H0z" opacity=".55" />
      <g transform="rotate(-9 48 66)">
        <path d="M26 34h50v68H26z" fill="#5c2b20" opacity=".45" />
        <path className="i-paper" d="M23 30h50v68H23z" />
        <path d="M23 30h9v68h-9z" fill="#7b3d5f" />
        <path
          d="M39 44h27M39 54h27M39 64h20M39 74h25M39 84h14"
          fill="none"
          stroke="#a58c86"
          strokeWidth="2"
          strokeLinecap="round"
        />
      </g>
      <path d="M60 100l25-40" stroke="#f0b54e" strokeWidth="5.5" strokeLinecap="round" />
      <path d="M58 103.5l3-5" stroke="#2f1a29" strokeWidth="4" strokeLinecap="round" />
    </>
  );
}

export function AskArt() {
  return (
    <>
      <path className="i-dusk" d="M0 0h96v122H0z" />
      <path d="M0 70c20-12 30 2 48-6s30-10 48-2v60H0z" fill="#2b3f58" />
      <circle className="i-paper" cx="66" cy="30" r="6" />
      <circle className="i-dusk" cx="63" cy="28" r="5.3" />
      <path className="i-wood" d="M0 102h96v20H0z" />
      <g transform="rotate(-4 48 84)">
        <path className="i-paper" d="M18 66h60v40H18z" />
        <path
          d="M18 66l30 24 30-24M18 106l22-22M78 106L56 84"
          fill="none"
          stroke="#c9b49d"
          strokeWidth="2"
        />
        <circle cx="48" cy="90" r="6.5" fill="#8a3a4f" />
      </g>
    </>
  );
}
