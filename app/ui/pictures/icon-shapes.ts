interface IconShape {
  d: string;
  circle?: { cx: number; cy: number; r: number };
}

/** The paths of the icons: strokes with round ends on a 24 by 24 grid. */
export const iconShapes = {
  arrow: { d: "M5 12h14M13 6l6 6-6 6" },
  back: { d: "M19 12H5M11 6l-6 6 6 6" },
  check: { d: "M5 12.5l4.5 4.5L19 7.5" },
  menu: { d: "M4 7h16M4 12h16M4 17h16" },
  letter: { d: "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7" },
  clock: { d: "M12 7v5.2l3.2 2", circle: { cx: 12, cy: 12, r: 8.5 } },
  lock: { d: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" },
  eye: {
    d: "M2.5 12s3.5-6 9.5-6 9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6z",
    circle: { cx: 12, cy: 12, r: 2.7 },
  },
  cover: { d: "M3 5h18M3 19h18M5 5v14M9.5 5v14M14.5 5v14M19 5v14" },
  plus: { d: "M12 5v14M5 12h14" },
  pencil: { d: "M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19z M13.5 7l3.5 3.5" },
  print: { d: "M7 8.5V3.5h10v5M7 17H4V9h16v8h-3M7 14h10v6.5H7z" },
  alert: { d: "M12 3.5l9.5 17h-19zM12 10v4.5M12 17.3v.2" },
  info: { d: "M12 11v5.5M12 7.6v.2", circle: { cx: 12, cy: 12, r: 8.5 } },
  phone: {
    d: "M6 3.5h3.5l1.5 5-2.2 1.5a12 12 0 0 0 5.2 5.2l1.5-2.2 5 1.5V18a2.5 2.5 0 0 1-2.7 2.5C10.5 20 4 13.5 3.5 6.2A2.5 2.5 0 0 1 6 3.5z",
  },
  leaf: { d: "M5 19c0-8 5-13 14.5-14C20 14 15 19.5 8 18M5 20.5c1.5-4 4-7 8-9" },
  mend: { d: "M4 8c4-4 12-4 16 0M4 8V4M4 8h4M20 16c-4 4-12 4-16 0M20 16v4M20 16h-4" },
  card: { d: "M3 6h18v12.5H3zM3 10h18M6.5 15h4" },
  flag: { d: "M6 21V4M6 5h11.5l-2.5 4 2.5 4H6" },
  search: { d: "M16 16l4.5 4.5", circle: { cx: 11, cy: 11, r: 6.5 } },
  up: { d: "M12 19V6M6.5 11L12 5.5 17.5 11" },
  down: { d: "M12 5v13M6.5 13l5.5 5.5L17.5 13" },
  key: { d: "M11 11.5L19.5 3.5M16 7l3 3", circle: { cx: 8, cy: 14.5, r: 4 } },
  bookmark: { d: "M6.5 3.5h11v17L12 16.5l-5.5 4z" },
  sound: { d: "M4 9.5h3.5L12 5.5v13l-4.5-4H4zM15.5 9a4.5 4.5 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11" },
} satisfies Record<string, IconShape>;
