import { withoutEntities } from './entities';

/** Longest content of one tag that is looked at, in characters. */
const LIMIT = 5000;

/** Most tags of a page that are read: an article with its references has hundreds. */
const MAX_TAGS = 1500;

/** Name in lower case, and content. */
type Entry = readonly [name: string, content: string];

/** The page's `<meta>` tags by `name` or `property` in their order; empty ones are left out. */
export function metaEntries(page: Document): readonly Entry[] {
  return [...page.querySelectorAll('meta[content]')].slice(0, MAX_TAGS).flatMap((tag) => {
    const content = withoutEntities(page, (tag.getAttribute('content') ?? '').slice(0, LIMIT)).trim();
    if (content === '') return [];
    const names = `${tag.getAttribute('name') ?? ''} ${tag.getAttribute('property') ?? ''}`.toLowerCase();
    return [...new Set(names.split(/\s+/).filter(Boolean))].map((name): Entry => [name, content]);
  });
}

/** The same by name. */
export function metaTags(page: Document): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const [name, content] of metaEntries(page)) {
    const known = tags.get(name);
    if (known === undefined) tags.set(name, [content]);
    else known.push(content);
  }
  return tags;
}

/** All contents of the first of the names that has any. */
export function allOf(tags: ReadonlyMap<string, readonly string[]>, ...names: string[]): readonly string[] {
  return names.map((name) => tags.get(name)).find((found) => found !== undefined) ?? [];
}

/** The first content found under the names, tried in their order; '' when there is none. */
export const firstOf = (tags: ReadonlyMap<string, readonly string[]>, ...names: string[]): string =>
  allOf(tags, ...names)[0] ?? '';
