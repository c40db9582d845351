import { report } from '../../util/report';
import { readThings } from './schema-org';
import type { Source } from './source';
import { isThing, type Thing } from './thing';

/** Limits on foreign JSON: characters of one script, things looked at, depth. */
const MAX_SCRIPT = 500_000;
const MAX_THINGS = 2000;
const MAX_DEPTH = 12;

/** The JSON of one script; pages wrap it in comments and break lines inside strings. */
function parseLenient(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/\s*)?<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)\s*;?\s*$/, '')
    // oxlint-disable-next-line no-control-regex -- JSON allows no raw control characters; pages write them
    .replace(/[\u0000-\u001F]+/g, ' ')
    .trim()
    .replace(/;$/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return withoutStrayCommas(bare);
  }
}

/** The slip that templates make most: a comma before a closing bracket. */
function withoutStrayCommas(text: string): unknown {
  try {
    return JSON.parse(text.replace(/,\s*([}\]])/g, '$1'));
  } catch (error) {
    report('json-ld of the page', error);
    return undefined;
  }
}

/** All things of the page's JSON-LD, wherever they are nested, outer ones first. */
function thingsOf(page: Document): Thing[] {
  const scripts = [...page.querySelectorAll('script[type^="application/ld+json" i]')].slice(0, 50);
  const queue = scripts
    .map((script) => script.textContent ?? '')
    .filter((text) => text.length <= MAX_SCRIPT)
    .map((text) => ({ value: parseLenient(text), depth: 0 }));
  const things: Thing[] = [];
  for (let i = 0; i < queue.length && things.length < MAX_THINGS; i += 1) {
    const { value, depth } = queue[i] ?? { value: undefined, depth: 0 };
    if (depth > MAX_DEPTH) continue;
    if (isThing(value)) things.push(value);
    const inner = Array.isArray(value) ? value : isThing(value) ? Object.values(value) : [];
    for (const next of inner.slice(0, MAX_THINGS)) {
      if (typeof next === 'object' && next !== null) queue.push({ value: next, depth: depth + 1 });
    }
  }
  return things;
}

/** schema.org's JSON-LD. Broken JSON is passed over. */
export const jsonLd: Source = (page) => readThings(page, thingsOf(page));
