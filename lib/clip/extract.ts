import { Readability } from '@mozilla/readability';
import { MAX_BODY_INFLATED, type Extraction } from '../model/extraction';
import { report } from '../util/report';
import { fail, ok, type Result } from '../util/result';
import { cleanText } from '../util/text';
import { MAX_ELEMENTS } from './allowed';
import { byline } from './byline';
import { findPictures, type FoundPicture } from './found-pictures';
import { isArticle } from './is-article';
import { languageTag } from './language-tag';
import { gatherMetadata } from './metadata';
import type { Metadata } from './source';
import { slim } from './slim';
import { countElements, unclobberedCopy } from './unclobbered';

/** An article: plain data for the post, and its pictures, which stay with the page script. */
export interface Found {
  readonly extraction: Extraction;
  /** In the order of the marks in `extraction.html`. */
  readonly pictures: readonly FoundPicture[];
}

/** Most elements of a page that is looked at: beyond, Readability would hold the page up for seconds. */
const MAX_PAGE_ELEMENTS = 60_000;

type Article = NonNullable<ReturnType<Readability<Element>['parse']>> & { content: Element };

/** Readability's answer about a copy that it may change; undefined when it finds nothing. */
function readable(copy: Document): Article | undefined {
  try {
    const article = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
    return article?.content ? (article as Article) : undefined;
  } catch (error) {
    report('extract', error); // a page that Readability cannot take: for the person it has no article
    return undefined;
  }
}

const directionOf = (written: string): Extraction['direction'] => {
  const direction = written.toLowerCase();
  return direction === 'rtl' || direction === 'ltr' ? direction : '';
};

/** What Readability saw where no source says anything. */
const completed = (metadata: Metadata, article: Article): Metadata => ({
  ...metadata,
  byline: metadata.byline || byline([(article.byline ?? '').slice(0, 1000)]),
  language: metadata.language || languageTag(article.lang ?? ''),
  excerpt: metadata.excerpt || cleanText((article.excerpt ?? '').slice(0, 1000), 400),
});

/** Bytes of a text in UTF-8; counted only when it can matter. */
const bytesOf = (text: string): number =>
  text.length > MAX_BODY_INFLATED ? text.length : new TextEncoder().encode(text).byteLength;

/**
 * Reads the article of a page. The page is not changed; nothing of the answer is sanitised.
 *
 * @param page the live document
 * @param address where it was found, absolute
 */
export function extract(
  page: Document,
  address: string = page.location.href,
): Result<Found, 'no-article' | 'too-long'> {
  if (countElements(page) > MAX_PAGE_ELEMENTS) return fail('too-long');
  const copy = unclobberedCopy(page);
  const base = copy.baseURI || address;
  // Both first: Readability takes the copy to pieces.
  const metadata = gatherMetadata(copy, address);
  const pageDirection = copy.documentElement?.getAttribute('dir') ?? '';
  const article = readable(copy);
  if (article === undefined || !isArticle(article.content)) return fail('no-article');
  const pictures = findPictures(article.content, page, base);
  slim(article.content);
  const html = article.content.innerHTML;
  const elements = article.content.querySelectorAll('*').length;
  if (bytesOf(html) > MAX_BODY_INFLATED || elements > MAX_ELEMENTS) return fail('too-long');
  const direction = directionOf(article.dir ?? pageDirection);
  const extraction = { ...completed(metadata, article), direction, html, pictures: pictures.length };
  return ok({ extraction, pictures });
}
