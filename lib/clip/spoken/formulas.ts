import { squeezed } from '../../util/text';
import { isInLine, made } from './made';

/** Most formulas of a page that are looked at, and deepest nesting of one. */
const MOST = 3000;
const DEEPEST = 30;

/** What a formula is drawn in, outermost first; each says the formula once, whatever is in it. */
const DRAWN =
  '.katex-display, .katex, mjx-container, .MathJax_Display, .MathJax, .MathJax_SVG, .MathJax_CHTML, .mwe-math-element, math';

/** Pictures of formulas, by what their makers call them or where they come from. */
const PICTURES =
  'img[class*="latex" i], img[class~="tex" i], img[class*="math" i], img[class*="equation" i], img[class*="formula" i], img[src*="latex" i], img[src*="/math/" i], img[src*="mathtex" i]';

const isTex = (element: Element): boolean => /tex/i.test(element.getAttribute('encoding') ?? '');

/** TeX without the frame that some writers put around all of it. */
const bareTex = (tex: string): string =>
  squeezed(tex)
    .replace(/^\{\\(?:display|text)style\s+(.*)\}$/s, '$1')
    .replace(/^\\\((.*)\\\)$|^\\\[(.*)\\\]$|^\$\$?([^$]*)\$\$?$/s, '$1$2$3')
    .trim();

/** MathML in a line: fractions with a slash, powers with a caret. */
function linear(node: Node, depth = 0): string {
  if (node.nodeType === Node.TEXT_NODE) return squeezed(node.nodeValue);
  if (node.nodeType !== Node.ELEMENT_NODE || depth > DEEPEST) return '';
  const { localName } = node as Element;
  if (localName.startsWith('annotation')) return '';
  const parts = [...node.childNodes].map((child) => linear(child, depth + 1)).filter((part) => part !== '');
  const grouped = (part = ''): string => (/^.$|^[\p{L}\p{N}.,]+$/su.test(part) ? part : `(${part})`);
  const [first = '', second = '', third = ''] = parts;
  if (localName === 'mfrac') return `${grouped(first)}/${grouped(second)}`;
  if (/^(?:msup|mover)$/.test(localName)) return `${grouped(first)}^${grouped(second)}`;
  if (/^(?:msub|munder)$/.test(localName)) return `${grouped(first)}_${grouped(second)}`;
  if (/^(?:msubsup|munderover)$/.test(localName))
    return `${grouped(first)}_${grouped(second)}^${grouped(third)}`;
  if (localName === 'msqrt') return `√${grouped(parts.join(''))}`;
  if (localName === 'mtr') return `${parts.join(', ')}; `;
  const isSign = (part: string): boolean => /^[=<>≤≥≈≠+−→⇒±∈]$/u.test(part);
  return parts
    .map((part) => (isSign(part) ? ` ${part} ` : part))
    .join('')
    .trim();
}

/** What a formula says: its TeX, else the words its maker gave it, else its signs in a line. */
function wordsOf(drawn: Element): string {
  const tex =
    [...drawn.querySelectorAll('annotation')].find(isTex)?.textContent ??
    drawn.getAttribute('data-latex') ??
    '';
  if (tex.trim() !== '') return bareTex(tex);
  const math = drawn.localName === 'math' ? drawn : drawn.querySelector('math');
  const told = math?.getAttribute('alttext') ?? drawn.querySelector('img[alt]')?.getAttribute('alt') ?? '';
  if (told.trim() !== '') return bareTex(told);
  if (math !== null) return linear(math);
  return squeezed(drawn.getAttribute('aria-label') ?? drawn.textContent);
}

/** The picture that a wiki shows of a formula: it stays, with the formula's words for those who do not see it. */
const SHOWN = 'img.mwe-math-fallback-image-inline, img.mwe-math-fallback-image-display';

/** The formula's words in its place: in the line, or as a paragraph. */
function say(drawn: Element, words: string): void {
  if (words === '') return drawn.remove();
  const code = made('code', words, drawn);
  if (isInLine(drawn)) return drawn.replaceWith(code);
  const line = drawn.ownerDocument.createElement('p');
  line.append(code);
  drawn.replaceWith(line);
}

/** The script that MathJax drew a formula of stands right behind what it drew. */
function scriptAfter(drawn: Element): Element | undefined {
  const next = drawn.nextElementSibling;
  return next?.matches('script[type^="math/" i]') === true ? next : undefined;
}

/**
 * Formulas become their words, once each: TeX where the page has it. A body holds no MathML, and what is drawn of
 * signs in boxes (KaTeX, MathJax) would say everything twice.
 *
 * @param root changed in place
 */
export function speakFormulas(root: ParentNode): void {
  for (const preview of root.querySelectorAll('.MathJax_Preview')) preview.remove();
  for (const drawn of [...root.querySelectorAll(DRAWN)].slice(0, MOST)) {
    if (drawn.parentElement?.closest(DRAWN) != null) continue;
    const script = scriptAfter(drawn);
    const shown = drawn.querySelector(SHOWN);
    if (shown !== null) {
      shown.setAttribute('alt', wordsOf(drawn));
      drawn.replaceWith(shown);
    } else if (script === undefined) say(drawn, wordsOf(drawn));
    else drawn.remove();
  }
  for (const script of root.querySelectorAll('script[type^="math/" i]')) {
    say(script, /tex/i.test(script.getAttribute('type') ?? '') ? bareTex(script.textContent ?? '') : '');
  }
  for (const picture of [...root.querySelectorAll(PICTURES)].slice(0, MOST)) {
    const words = picture.matches(SHOWN) ? '' : bareTex(picture.getAttribute('alt') ?? '');
    if (words !== '') say(picture, words);
  }
  for (const sign of root.querySelectorAll('[role="math"]')) {
    const told = squeezed(sign.getAttribute('aria-label'));
    say(sign, squeezed(sign.textContent) === '' || told !== '' ? told : squeezed(sign.textContent));
  }
}
