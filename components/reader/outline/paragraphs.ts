/** The paragraphs that have a number beside them, as article.css counts them. */
export const numbered = (article: Element): HTMLElement[] =>
  [...article.querySelectorAll<HTMLElement>('p:not(.said-above)')].filter(
    (one) => one.parentElement?.closest('li, td, th, figcaption, dd') === null,
  );

/** Shows a place of a text, and moves the focus there. */
export function goTo(place: HTMLElement): void {
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
