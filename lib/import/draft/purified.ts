import createPurifier, { type Config, type DOMPurify } from 'dompurify';
import { ATTRIBUTES, LEFT_NAMES } from './tags';

/** Words, their structure and links. Nothing in it loads, runs or covers anything. */
const CONFIG = {
  ALLOWED_TAGS: [...LEFT_NAMES, '#text'],
  ALLOWED_ATTR: [...ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^\s*(?:https?|mailto):/i,
  ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href'),
  RETURN_DOM_FRAGMENT: true,
} as const satisfies Config;

// State: one purifier a page, made when first needed. A page without a window only imports this file.
let purifier: DOMPurify | undefined;

/**
 * HTML as a tree of what a draft may have. Needs a real DOM.
 *
 * @param html what `leanHtml` left
 */
export function purified(html: string): DocumentFragment {
  purifier ??= createPurifier(window);
  return purifier.sanitize(html, CONFIG);
}
