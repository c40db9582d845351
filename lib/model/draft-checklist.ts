import { picturesApart } from './draft-pictures';
import type { Block, Run } from './draft-text';
import { wordsOf } from './draft-words';

/** What is looked at before a draft goes out, in the order of the list. */
const CHECKS = ['title', 'opening', 'alt', 'release', 'links', 'advertising', 'question', 'ready'] as const;
export type CheckName = (typeof CHECKS)[number];

/** Why a check stands as it does; the interface has words for each. */
export type Reason =
  | 'seen'
  | 'said'
  | 'unsaid'
  | 'noTitle'
  | 'noOpening'
  | 'longOpening'
  | 'noPictures'
  | 'noAlt'
  | 'vagueLinks'
  | 'likeAdvertising'
  | 'noQuestion'
  | 'notReady';

export interface Check {
  readonly name: CheckName;
  readonly done: boolean;
  readonly reason: Reason;
  /** How many pictures, links or members the reason counts; 0 where it counts none. */
  readonly count: number;
  /** Whether a person ticks it. The others tick themselves. */
  readonly byHand: boolean;
}

/** What is known of a draft. */
export interface Checked {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** What a person has ticked. */
  readonly ticked: ReadonlySet<string>;
  /** How many members say "ready", of how many. */
  readonly ready: number;
  readonly members: number;
}

/** More words than this are no opening that leads in. */
export const MOST_OPENING = 80;
/** So many of the last lines may hold the closing question. */
const CLOSING = 3;

const seen = (name: CheckName, problem: Reason | undefined, count = 0): Check => ({
  ...{ name, done: problem === undefined, reason: problem ?? 'seen', count, byHand: false },
});

const textOf = (block: Block): string => wordsOf(block).trim();
const isSaid = (block: Block): boolean => textOf(block) !== '' && block.kind !== 'picture';

function opening(blocks: readonly Block[]): Check {
  const first = blocks.find(isSaid);
  if (first?.kind !== 'paragraph') return seen('opening', 'noOpening');
  const isLong = textOf(first).split(/\s+/).length > MOST_OPENING;
  return seen('opening', isLong ? 'longOpening' : undefined);
}

/** What a camera calls a picture says nothing of it. */
const isUnsaid = (said: string): boolean =>
  said.trim() === '' || /^[\w\s()-]+\.(?:jpe?g|png|gif|webp|heic)$/i.test(said.slice(0, 300).trim());

const picturesOf = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'picture');

function alt(blocks: readonly Block[]): Check {
  const pictures = picturesOf(blocks);
  const count = pictures.filter((block) => isUnsaid(block.alt)).length;
  const check = seen('alt', count === 0 ? undefined : 'noAlt', count);
  return pictures.length === 0 ? { ...check, reason: 'noPictures' } : check;
}

/** Words that say nothing of where a link leads, in the two languages of the interface. */
const VAGUE =
  /^(?:(?:click|press|read|see|go|look)\s+)?(?:here|this|link|more|this (?:link|page|post|article|website)|the link|(?:read|learn|see|find out) more|aquí|acá|este enlace|enlace|(?:haz|haga) clic(?: aquí)?|(?:leer|ver|saber) más|más|esta página)$/iu;

/** The words of each link, joined where its looks change in the midst. */
function linksOf({ runs }: Block): readonly { words: string; link: string }[] {
  const found: { words: string; link: string }[] = [];
  let before: Run | undefined;
  for (const run of runs) {
    const last = found.at(-1);
    if (run.link !== undefined && run.inserted === undefined) {
      if (last !== undefined && before?.link === run.link) last.words += run.text;
      else found.push({ words: run.text, link: run.link });
    }
    before = run;
  }
  return found;
}

const isVague = (words: string): boolean => {
  const bare = words
    .slice(0, 200)
    .replace(/[^\p{L}\p{N}\s:/.]/gu, '')
    .replace(/\.+$/, '')
    .trim();
  return bare === '' || VAGUE.test(bare) || /^(?:https?:\/\/|www\.)/i.test(bare);
};

function links(blocks: readonly Block[]): Check {
  const count = blocks.flatMap(linksOf).filter(({ words }) => isVague(words)).length;
  return seen('links', count === 0 ? undefined : 'vagueLinks', count);
}

/** Words and links of shops: a person decides what they are. */
const SELLS =
  /\b(?:buy (?:now|it|yours)|order (?:now|yours)|shop now|coupon|promo code|discount|\d{1,3} ?% off|free shipping|sponsored|affiliate|compra(?:r)? (?:ahora|ya)|oferta|descuento|patrocinad[oa])\b/iu;
const SHOP = /[?&](?:tag|affid|aff_id|affiliate|ref_|coupon)=/i;

function byHand(name: CheckName, isTicked: boolean, reason: Reason, count = 0): Check {
  return { name, done: isTicked, reason: isTicked ? 'said' : reason, count, byHand: true };
}

function advertising(blocks: readonly Block[], isTicked: boolean): Check {
  const sells = (block: Block): boolean =>
    SELLS.test(textOf(block)) || linksOf(block).some(({ link }) => SHOP.test(link));
  const count = blocks.filter(sells).length;
  return byHand('advertising', isTicked, count === 0 ? 'unsaid' : 'likeAdvertising', count);
}

function release(blocks: readonly Block[], isTicked: boolean): Check {
  const count = picturesOf(blocks).length;
  if (count === 0) return { ...seen('release', undefined), reason: 'noPictures' };
  return byHand('release', isTicked, 'unsaid', count);
}

function question(blocks: readonly Block[]): Check {
  const last = blocks.filter(isSaid).slice(-CLOSING);
  return seen('question', last.some((block) => /[?？؟]/.test(textOf(block))) ? undefined : 'noQuestion');
}

/** A line without pictures that are only suggested. */
const standing = (block: Block): Block =>
  block.runs.some(({ picture, inserted }) => picture !== undefined && inserted !== undefined)
    ? {
        ...block,
        runs: block.runs.filter(({ picture, inserted }) => picture === undefined || inserted === undefined),
      }
    : block;

/** What stands before a draft goes out: what a machine can see ticks itself, and each says why. */
export function checklistOf({ title, blocks: all, ticked, ready, members }: Checked): readonly Check[] {
  const blocks = picturesApart(all.map(standing));
  const missing = Math.max(0, members - ready);
  const checks: Readonly<Record<CheckName, () => Check>> = {
    title: () => seen('title', title.trim() === '' ? 'noTitle' : undefined),
    opening: () => opening(blocks),
    alt: () => alt(blocks),
    release: () => release(blocks, ticked.has('release')),
    links: () => links(blocks),
    advertising: () => advertising(blocks, ticked.has('advertising')),
    question: () => question(blocks),
    ready: () => seen('ready', missing === 0 ? undefined : 'notReady', missing),
  };
  return CHECKS.map((name) => checks[name]());
}
