import { decoded } from '../../lib/util/web-url';

/**
 * A link to another place of the same text scrolls there. The page's address stays as it is: on the desk it
 * says which reading is open.
 */
export function followWithin(event: MouseEvent, article: HTMLElement): void {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  if (link === null || !article.contains(link)) return;
  event.preventDefault();
  const name = decoded((link.getAttribute('href') ?? '').slice(1));
  if (name === '') return;
  const place = article.querySelector<HTMLElement>(
    `[id="${CSS.escape(name)}"], [name="${CSS.escape(name)}"]`,
  );
  if (place === null) return;
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
}
