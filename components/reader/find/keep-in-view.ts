/** Pixels at the head of the window that the cover takes, and between the words and what stands beside them. */
const HEAD = 110;
const SPACE = 12;

/** Where the tools begin. They grow: who leads, the tools of reading aloud, what is found. A low window has them at the end of the text. */
function footOf(window: Window): number {
  const tools = window.document.querySelector('.reader-dock')?.getBoundingClientRect();
  return Math.min(window.innerHeight, tools?.top ?? Infinity) - SPACE;
}

/** Scrolls so that words stand clear of the cover and the tools; leaves the page where they do. */
export function keepInView(words: Range): void {
  const { top, bottom } = words.getBoundingClientRect();
  const foot = footOf(window);
  if (top >= HEAD && bottom <= foot) return;
  const above = Math.max(0, (foot - HEAD - (bottom - top)) / 2); // of words too long for the room, the first are seen
  window.scrollBy({ top: top - HEAD - above, behavior: 'instant' });
}
