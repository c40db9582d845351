import type { JSX, ReactNode } from 'react';

/** Drawings of 132 x 96, with a line in the ink of each member. */
const DRAWINGS = {
  drawer: (
    <>
      <path d="M14 40h104v44H14z" />
      <path d="M14 40l12-18h80l12 18" />
      <path d="M46 54h40v13H46z" />
      <path d="M58 74c0 8 16 8 16 0" />
      <path className="line-a" d="M40 22V8h22v14" />
      <path className="line-b" d="M70 22v-9h22v9" />
    </>
  ),
  shelf: (
    <>
      <path d="M8 86h116" />
      <path className="line-a" d="M30 86V30h14v56" />
      <path d="M44 86V20h18v66M47 30h12M47 36h12" />
      <path className="line-b" d="M70 86l10-54 15 3-9 51" />
      <path
        className="line-both"
        d="M104 86c0-14-4-20-2-34M102 62c6-2 9-7 8-13-6 1-9 6-8 13zM102 70c-6-1-10-5-10-11 6 0 10 4 10 11z"
      />
    </>
  ),
  talk: (
    <>
      <path className="line-a" d="M18 18h56v34H44L30 64V52H18zM28 29h34M28 38h22" />
      <path className="line-b" d="M86 38h30v34h-10v12L92 72H58" />
    </>
  ),
} satisfies Record<string, JSX.Element>;

interface Props {
  drawing: keyof typeof DRAWINGS;
  /** The view's name for a screen reader; '' where the view has a heading of its own. */
  title?: string;
  heading: string;
  words: string;
  children?: ReactNode;
}

/** What a view shows while there is nothing in it. */
export function EmptyState({ drawing, title = '', heading, words, children }: Props) {
  return (
    <section className="empty">
      {title !== '' && <h1 className="vh">{title}</h1>}
      <svg className="empty-drawing" viewBox="0 0 132 96" aria-hidden="true" focusable="false">
        {DRAWINGS[drawing]}
      </svg>
      <h2 className="h2">{heading}</h2>
      <p>{words}</p>
      {children}
    </section>
  );
}
