import { creator, type Creator } from '../../../lib/model/creator';
import { parseDetails } from '../../../lib/model/details';
import type { Details } from '../../../lib/model/details';
import { readings, type Reading } from '../../../lib/model/reading';

/** Noon of a day in any time zone that people live in. */
export const CLIPPED = new Date(2026, 10, 24, 12).getTime();

const BARE = { id: 'r', by: 'm', at: CLIPPED };

/** A reading of which only some facts are known, made as the notebook makes them. */
export const work = (
  facts: Partial<
    Omit<
      Reading,
      | ('id' | 'by' | 'at' | 'pictures' | 'read' | 'progress' | 'typed' | 'byline')
      | ('liked' | 'disliked' | 'likedAt' | 'dislikedAt')
    >
  >,
): Reading => readings.parse({ ...readings.encode(facts, 'm'), ...BARE }) as Reading;

export const NOTHING: Details = parseDetails('');

export const people = (...names: string[]): Creator[] => names.map((name) => creator(name));

export const ARTICLE = work({
  type: 'journalArticle',
  title: 'Rooms for Reading: Co-Designing Family Spaces',
  creators: people('Ines Marlowe', 'Chidi Okonkwo'),
  site: 'Imaginary Journal of Youth Services',
  issn: ['0000-0019'],
  volume: '9',
  issue: '2',
  pages: '15-22',
  published: '2024-05-14',
  doi: '10.0000/ijys.9n2.15',
  url: 'https://journals.example/article/view/8123',
  keywords: ['storytime', 'family spaces'],
  language: 'en',
});

export const BOOK = work({
  type: 'book',
  title: 'The Quiet Umbrella',
  creators: [creator('Tova Zielińska'), creator('Ruel Adeyemi', 'illustrator')],
  publisher: 'Example House',
  published: '2024-03-05',
  isbn: ['9780000000002'],
  url: 'https://books.example/umbrella',
});

export const NEWS = work({
  type: 'news',
  title: 'A Library Opens at Night',
  creators: people('Lena Okafor Jr.'),
  site: 'The Branch Line',
  published: '2026-03-19',
  url: 'https://branch.example/night',
});

export const BLOG = work({
  type: 'blogPost',
  title: 'What Families Say on the Way Home',
  creators: people('Ama van der Berg', 'Ruy Castellano', 'Ana de la Cruz García'),
  site: 'The Story Rug',
  published: '2025-11',
  url: 'https://rug.example/home',
});

export const PAGE = work({ title: 'Opening hours', site: 'Hill Library', url: 'https://hill.example/hours' });
