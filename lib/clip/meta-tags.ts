/** Longest content of one tag that is looked at, in characters. */
const LIMIT = 5000;

/**
 * The `<meta>` tags of a page by lower-case `name` or `property`, contents in the order of the page,
 * empty ones left out. At most 500 tags are read.
 */
export function metaTags(page: Document): ReadonlyMap<string, readonly string[]> {
  const tags = new Map<string, string[]>();
  for (const tag of [...page.querySelectorAll('meta[content]')].slice(0, 500)) {
    const content = (tag.getAttribute('content') ?? '').slice(0, LIMIT).trim();
    if (content === '') continue;
    const names = `${tag.getAttribute('name') ?? ''} ${tag.getAttribute('property') ?? ''}`;
    for (const name of new Set(names.toLowerCase().split(/\s+/).filter(Boolean))) {
      tags.set(name, [...(tags.get(name) ?? []), content]);
    }
  }
  return tags;
}

/** The first content found under the names, tried in their order; '' when there is none. */
export function firstOf(tags: ReadonlyMap<string, readonly string[]>, ...names: string[]): string {
  for (const name of names) {
    const content = tags.get(name)?.[0];
    if (content !== undefined) return content;
  }
  return '';
}
