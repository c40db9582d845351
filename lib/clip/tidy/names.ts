/** What an element is called by those who made the page: classes, id, role and the like, in tokens. */
export function namesOf(element: Element): string {
  const names = ['class', 'id', 'itemprop', 'role', 'aria-label', 'data-component', 'data-testid']
    .map((name) => element.getAttribute(name) ?? '')
    .join(' ');
  return names
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[_\s:./]+/g, '-')
    .toLowerCase();
}

/** An expression for names that have one of the words, singular or plural, as a whole word. */
export const named = (...words: string[]): RegExp => new RegExp(`(?:^|-)(?:${words.join('|')})s?(?:-|\\d|$)`);
