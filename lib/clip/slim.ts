import { PICTURE_MARK } from '../model/body-limits';
import { ALLOWED_ADDRESS, ALLOWED_ATTRIBUTES, DROPPED_WHOLE } from './allowed';

/**
 * Takes off an article what no body may hold anyway. So inlined pictures and styles do not count against its length,
 * and less goes from one of our contexts to the other. This is no sanitising: the post does that.
 */
export function slim(article: Element): void {
  for (const element of article.querySelectorAll(DROPPED_WHOLE)) element.remove();
  for (const comment of commentsIn(article)) comment.remove();
  for (const element of article.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) {
      const value = element.getAttribute(name) ?? '';
      const link = name === 'href';
      const stays = ALLOWED_ATTRIBUTES.includes(name) || name === PICTURE_MARK;
      if (!stays || (link && !ALLOWED_ADDRESS.test(value.trim()))) {
        element.removeAttribute(name);
      }
    }
  }
}

function commentsIn(article: Element): Comment[] {
  const walker = article.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_COMMENT);
  const comments: Comment[] = [];
  while (walker.nextNode() !== null) comments.push(walker.currentNode as Comment);
  return comments;
}
