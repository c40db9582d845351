import { pick } from './random';

/** Words for made-up articles about gardens. Some have hyphens, where a line may break. */
const NAMES = 'gardeners,visitors,neighbors,apprentices,city-dwellers,beekeepers,volunteers,botanists'.split(
  ',',
);
const VERBS = 'watered,planted,catalogued,re-potted,compared,described,abandoned,photographed,measured'.split(
  ',',
);
const THINGS =
  'the overgrown terraces,a long-forgotten greenhouse,winter-hardy seedlings,drought-resistant grasses,several raised beds,the municipal compost,unfamiliar perennials,irrigation channels,a well-kept orchard'.split(
    ',',
  );
const ENDS =
  'before the first frost/despite considerable rainfall/throughout the growing season/in cooperation with the parish/as Verhoeven (2011, 12–15) had suggested/without any additional equipment/after a half-hour demonstration'.split(
    '/',
  );
const STARTS = ['', '', '', 'Surprisingly, ', 'In the second year, ', 'By contrast, ', 'For instance, '];

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A random sentence. */
export function sentence(random: () => number): string {
  const half = (): string => `${pick(random, NAMES)} ${pick(random, VERBS)} ${pick(random, THINGS)}`;
  const second = random() < 0.5 ? `; ${half()}` : ` ${pick(random, ENDS)}`;
  return capital(`${pick(random, STARTS)}${half()}${second}.`);
}

/** A paragraph of that many random sentences. */
export const sentences = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => sentence(random)).join(' ');
