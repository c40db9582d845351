import { namesOf } from './names';

/** Names that pages give to the box of the article's own text. */
const BODY =
  /(?:^|-)(?:article|post|entry|story|news|blog|page|main)-*(?:body|content|text|copy|entry|inner)(?:-|$)|(?:^|-)(?:article-?body|body-?copy|body-?text|story-?text|text-?copy|rich-?text|e-?content)(?:-|$)/;

/** Whether those who made the page call this box the article's own text. */
export const isBodyBox = (box: Element): boolean =>
  /^(?:div|section|article|main|td)$/.test(box.localName) &&
  (box.getAttribute('itemprop')?.includes('articleBody') === true || BODY.test(namesOf(box)));
