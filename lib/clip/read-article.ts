import { isProbablyReaderable, Readability } from '@mozilla/readability';
import { report } from '../util/report';
import { wakePictures } from './pictures/wake-pictures';
import { promisedLength, secondLook } from './second-look';
import { pageLines, restoreLostLines } from './tidy/lost-lines';
import { raiseNoteNumbers } from './tidy/note-numbers';
import { unpackQuotes } from './tidy/quoted-posts';
import { dropSignUpForms } from './tidy/sign-up-forms';

/**
 * What the extractor found: the article's element, with classes and ids as on the page, and what else it
 * saw.
 */
type Article = NonNullable<ReturnType<Readability<Element>['parse']>> & { content: Element };

/** Readability's answer about a copy that it may change; undefined when it finds nothing. */
function readable(copy: Document): Article | undefined {
  const options = { serializer: (node: Node) => node as Element, keepClasses: true };
  try {
    const article = new Readability<Element>(copy, options).parse();
    return article?.content ? (article as Article) : undefined;
  } catch (error) {
    report('extract', error); // a page that Readability cannot take: for the person it has no article
    return undefined;
  }
}

/** Whether a page looks like one for reading. When even that cannot be told, it is not held against it. */
function looksReadable(copy: Document): boolean {
  try {
    return isProbablyReaderable(copy);
  } catch (error) {
    report('extract', error);
    return true;
  }
}

/** The article of a page, and how much there was to read on it in all. */
interface ArticleOfPage {
  readonly article: Article;
  /** Characters of all lines of the page. */
  readonly pageLength: number;
  /** Whether the page looked like one for reading. */
  readonly readerable: boolean;
}

/**
 * The article of a page: what Readability takes for it, with the paragraphs that it lost.
 *
 * @param copy a copy of the page, which is taken to pieces
 * @param again makes another copy of the page
 */
export function readArticle(copy: Document, again: () => Document): ArticleOfPage | undefined {
  const readerable = looksReadable(copy);
  for (const script of copy.querySelectorAll('script, style')) if (!isJson(script)) script.remove();
  wakePictures(copy);
  raiseNoteNumbers(copy);
  unpackQuotes(copy);
  if (copy.body) dropSignUpForms(copy);
  const lines = copy.body ? pageLines(copy.body) : [];
  const told = textInJsonLd(copy);
  const promised = copy.body ? promisedLength(copy.body, told, lines) : 0;
  const article = readable(copy);
  if (article === undefined) return undefined;
  if (!secondLook(article.content, told, promised, again)) restoreLostLines(article.content, lines);
  return { article, pageLength: lines.reduce((sum, { text }) => sum + text.length, 0), readerable };
}

/** Longest JSON-LD that is searched, in characters. */
const MAX_SCRIPT = 500_000;

/** Of all scripts those that say what the page is about are still needed: the extractor reads them too. */
const isJson = (script: Element): boolean => /json/i.test(script.getAttribute('type') ?? '');

/** The article's whole text as some pages tell it to search engines; '' where none does. */
function textInJsonLd(copy: Document): string {
  for (const script of copy.querySelectorAll('script')) {
    if (!isJson(script)) continue;
    const json = script.textContent ?? '';
    if (json.length > MAX_SCRIPT) continue;
    const told = /"articleBody"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(json)?.[1];
    if (told === undefined) continue;
    try {
      // oxlint-disable-next-line no-control-regex -- JSON allows no raw control characters; pages write them
      return String(JSON.parse(told.replace(/[\u0000-\u001F]+/g, ' ')));
    } catch (error) {
      report('articleBody of the page', error);
    }
  }
  return '';
}
