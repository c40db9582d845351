/** Drawings of the bar over a draft: 20 px, a line of 1.6 px, loaded with the editor. */
const DRAWINGS = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h5.8a3.1 3.1 0 0 1 0 6.2H6zM6 4v12.2M7 4v12.2',
  italic: 'M8.5 4h6M5.5 16h6M12 4L8 16',
  heading: 'M5 4v12M15 4v12M5 10h10',
  subheading: 'M4 6v10M11 6v10M4 11h7M14 12c0-2 3-2 3 0 0 1.4-3 2-3 4h3',
  bullets: 'M8 5h9M8 10h9M8 15h9M3.6 5h.4M3.6 10h.4M3.6 15h.4',
  numbers: 'M9 5h8M9 10h8M9 15h8M3.4 4.2L4.6 3.4v4M3.2 12.4c.4-1.2 2.4-1 2.2.4-.1.9-2.2 2-2.2 3.4h2.4',
  indent: 'M3 4h14M9 8h8M9 12h8M3 16h14M3 7.5L6 10l-3 2.5',
  outdent: 'M3 4h14M9 8h8M9 12h8M3 16h14M6 7.5L3 10l3 2.5',
  quote: 'M4 13c3 0 4-3 4-8H4v5h3M12 13c3 0 4-3 4-8h-4v5h3',
  link: 'M8.4 11.6l3.2-3.2M9 6.4l2-2a3.4 3.4 0 0 1 4.8 4.8l-2 2M11 13.6l-2 2a3.4 3.4 0 0 1-4.8-4.8l2-2',
  rule: 'M3 10h14M5 5h10M5 15h10',
  undo: 'M6.8 4.6L3.4 8l3.4 3.4M3.8 8H12a4 4 0 0 1 0 8H8',
  redo: 'M13.2 4.6L16.6 8l-3.4 3.4M16.2 8H8a4 4 0 0 0 0 8h4',
} as const;

export type FormatIconName = keyof typeof DRAWINGS;

export function FormatIcon({ name }: { name: FormatIconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
