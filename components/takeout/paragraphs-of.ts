import { numbered } from '../reader/outline/paragraphs';

/** Tells the number of the paragraph in which a node stands, 0 where it has none. */
export function paragraphsOf(article: Element): (node: Node) => number {
  const numbers = new Map(numbered(article).map((one, n) => [one as Element, n + 1]));
  return (node) => {
    const element = node instanceof Element ? node : node.parentElement;
    return numbers.get(element?.closest('p') ?? article) ?? 0;
  };
}
