import type { JSX } from 'react';

/** Drawings on a 20 px grid, each with one filled spot of ink. Each stands beside a word, or has a name. */
const DRAWINGS = {
  aloud: (
    <>
      <path d="M3 8v4h3l4 3.4V4.6L6 8zM13 7.4a4 4 0 0 1 0 5.2" />
      <path d="M15.4 5a7.4 7.4 0 0 1 0 10" />
      <circle className="f" cx="12.4" cy="10" r="1" />
    </>
  ),
  alone: (
    <>
      <circle className="f" cx="6.6" cy="10" r="3.8" />
      <rect x="11.4" y="6.6" width="6" height="6.8" rx="1" strokeDasharray="2 2" />
    </>
  ),
  back: <path d="M12 4.4L6.4 10l5.6 5.6" />,
  book: (
    <>
      <path d="M10 5.6C8.3 4.4 6 4 3 4v11c2.9 0 5.2.4 7 1.6 1.8-1.2 4.1-1.6 7-1.6V4c-3 0-5.3.4-7 1.6zM10 5.6v11" />
      <path className="f" d="M12.6 4.4l2-.3v5l-1-.7-1 1z" />
    </>
  ),
  clip: <path d="M13.8 6.4v6.9a3.8 3.8 0 0 1-7.6 0V5.6a2.5 2.5 0 0 1 5 0v7.3a1.2 1.2 0 0 1-2.4 0V6.6" />,
  close: <path d="M5.4 5.4l9.2 9.2M14.6 5.4l-9.2 9.2" />,
  copy: <path d="M7 7h9.4v9.6H7zM4 13V3.4h9.4" />,
  cross: <path d="M5 5.2c3.6 2.1 7 5.6 9.6 9.8M15.2 5C11.6 7.4 7.8 11 5.4 15.2" />,
  desk: (
    <>
      <path d="M2.4 9h15.2M4.4 9v7.6M15.6 9v7.6" />
      <path className="f" d="M6.4 3.8h3.4v5.2H6.4zM10.6 5.4h3V9h-3z" />
    </>
  ),
  down: <path d="M5.4 7.8L10 12.4l4.6-4.6" />,
  heart: (
    <path
      className="f"
      d="M10 16S3.6 12.2 3.6 7.9A3.3 3.3 0 0 1 10 6.6a3.3 3.3 0 0 1 6.4 1.3C16.4 12.2 10 16 10 16z"
    />
  ),
  invite: (
    <>
      <path d="M2.8 5.4h14.4v9.8H2.8zM2.8 5.8L10 11l7.2-5.2" />
      <circle className="f" cx="15.6" cy="14.4" r="2.6" />
    </>
  ),
  library: (
    <>
      <path d="M2.8 7.8L10 3.4l7.2 4.4zM5 8v6.4M8.4 8v6.4M11.6 8v6.4M15 8v6.4M2.8 16.8h14.4" />
      <circle className="f" cx="10" cy="6" r=".95" />
    </>
  ),
  link: (
    <path d="M8.3 11.7l3.4-3.4M9 6.6l1.7-1.7a3.1 3.1 0 0 1 4.4 4.4L13.4 11M11 13.4l-1.7 1.7a3.1 3.1 0 0 1-4.4-4.4L6.6 9" />
  ),
  note: (
    <>
      <path d="M4.5 3.5h11v9l-4 4h-7zM7.2 7h5.6M7.2 10h3.4" />
      <path className="f" d="M11.3 16.6v-4.2h4.3z" />
    </>
  ),
  notice: (
    <>
      <path d="M4 3.4h12v13.2H4zM10 6.4v4.4" />
      <circle className="f" cx="10" cy="13.4" r="1.2" />
    </>
  ),
  outline: (
    <>
      <path d="M7.4 5h9.2M7.4 10h9.2M7.4 15h6" />
      <circle className="f" cx="4" cy="5" r="1.1" />
      <circle className="f" cx="4" cy="10" r="1.1" />
      <circle className="f" cx="4" cy="15" r="1.1" />
    </>
  ),
  print: (
    <>
      <path d="M5.6 7V3.2h8.8V7M5.6 14.4H2.8V7h14.4v7.4h-2.8M5.6 11.6h8.8v5.2H5.6z" />
      <circle className="f" cx="14.6" cy="9.4" r=".95" />
    </>
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  question: (
    <>
      <path d="M6.8 7.3a3.2 3.2 0 1 1 4.9 2.7c-1.1.7-1.7 1.3-1.7 2.5" />
      <circle className="f" cx="10" cy="15.6" r="1.25" />
    </>
  ),
  quotes: (
    <path
      className="f"
      d="M3.8 6h4.4v4.6c0 2.3-1.3 3.7-3.6 4l-.4-1.4c1.1-.3 1.7-1 1.7-2.2H3.8zM11.6 6H16v4.6c0 2.3-1.3 3.7-3.6 4l-.4-1.4c1.1-.3 1.7-1 1.7-2.2h-2.1z"
    />
  ),
  reading: (
    <>
      <path d="M2.8 5h14.4v10.8H2.8zM6.4 5v10.8M9 8.4h5.4M9 11h3.4" />
      <circle className="f" cx="4.6" cy="13.4" r=".95" />
    </>
  ),
  seedling: (
    <>
      <path d="M10 17V9.6M10 12.2C6.4 12.4 4 10.4 3.8 7c3.5 0 6 1.7 6.2 5.2z" />
      <path className="f" d="M10 9.6c-.1-3.4 2.2-5.7 6.4-6 .1 3.8-2.4 6-6.4 6z" />
    </>
  ),
  sent: <path d="M3.6 10.6l4.2 4.2L16.6 5" />,
  search: (
    <>
      <circle cx="8.8" cy="8.8" r="5.2" />
      <path d="M12.8 12.8L17 17" />
    </>
  ),
  settings: (
    <>
      <path d="M3 6.2h6.4M14 6.2h3M3 13.8h3M10.6 13.8H17" />
      <circle cx="11.7" cy="6.2" r="2.2" />
      <circle className="f" cx="8.3" cy="13.8" r="2.4" />
    </>
  ),
  plan: (
    <>
      <path d="M3 3.6h14v12.8H3zM3 10h14" />
      <path className="f" d="M8 6.4h4v1.2a2 2 0 0 1-4 0zM8 12.6h4v1.2a2 2 0 0 1-4 0z" />
    </>
  ),
  text: (
    <>
      <path d="M2.6 15.6L6.8 4.6h.6l4.2 11M4.1 12h6" />
      <path d="M17.2 10.4v5.2M17.2 13a2.4 2.4 0 1 1-4.8 0 2.4 2.4 0 0 1 4.8 0" />
      <circle className="f" cx="17.2" cy="16.6" r=".95" />
    </>
  ),
  thread: (
    <>
      <path d="M3 4.2h9.5v6.6H7.2L4.8 13v-2.2H3z" />
      <path className="f" d="M14 7.4h3v6.2h-1.7V16l-2.6-2.4H8.2v-1.4H14z" />
    </>
  ),
  unreached: (
    <>
      <path d="M2.6 10h3M14.4 10h3M11.4 5.4L8.6 14.6" />
      <circle className="f" cx="6.4" cy="10" r="1.5" />
      <circle className="f" cx="13.6" cy="10" r="1.5" />
    </>
  ),
  out: <path d="M10 12.4V3.8M6.8 7L10 3.8 13.2 7M4 11v5.2h12V11" />,
  up: <path d="M5.4 12.2L10 7.6l4.6 4.6" />,
  waiting: (
    <>
      <path d="M6 3.4h8M6 16.6h8M6.8 3.4c0 3.6 3.2 4.6 3.2 6.6s-3.2 3-3.2 6.6M13.2 3.4c0 3.6-3.2 4.6-3.2 6.6s3.2 3 3.2 6.6" />
      <path className="f" d="M7.6 15.9c.4-1.6 1.4-2.4 2.4-2.4s2 .8 2.4 2.4z" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg
      className={small ? 'icon small-icon' : 'icon'}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
