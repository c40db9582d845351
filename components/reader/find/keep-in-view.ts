/** Pixels at the head and the foot of the window that the cover and the tools take. */
const HEAD = 110;
const FOOT = 130;

/** Scrolls so that words stand clear of the cover and the tools; leaves the page where they do. */
export function keepInView(words: Range): void {
  const { top, bottom } = words.getBoundingClientRect();
  if (top >= HEAD && bottom <= window.innerHeight - FOOT) return;
  const middle = (HEAD + window.innerHeight - FOOT) / 2;
  window.scrollBy({ top: top - middle, behavior: 'instant' });
}
