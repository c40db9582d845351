// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { dropClosingLines } from '../../../../lib/clip/tidy/closing-lines';
import { dropLabels } from '../../../../lib/clip/tidy/labels';
import { dropLeadIns } from '../../../../lib/clip/tidy/lead-ins';
import { dropOpeningLines } from '../../../../lib/clip/tidy/opening-lines';
import { dropRelatedLists } from '../../../../lib/clip/tidy/related-lists';
import { after, P } from './article-of';

const LINK = '<a href="/shelves">Una sala, dos sillas</a>';

describe('words before links to other articles, in many languages', () => {
  const LEADS = [
    ...['Das könnte Sie auch interessieren', 'Sur le même thème', 'Guarda anche', 'Lees ook', 'Czytaj także'],
    ...[
      'Смотрите также',
      'Læs også',
      'Ayrıca okuyun',
      'Simak juga',
      'Čtěte také',
      'Xem thêm',
      '関連記事',
      '관련기사',
    ],
  ];
  it.each(LEADS)('takes out "%s: a link"', (words) => {
    expect(after(dropLeadIns, `${P}<p>${words}: ${LINK}</p>${P}`)).toBe(P + P);
  });

  it.each(LEADS)('takes out a list under "%s"', (words) => {
    const list = `<h3>${words}</h3><ul><li>${LINK}</li><li>${LINK}</li></ul>`;
    expect(after(dropRelatedLists, P + list)).toBe(P);
  });

  it.each([
    `<p>Lees ook hardop, zegt zij, want ${LINK} is een goed begin voor wie luistert en wacht.</p>`,
    '<p>Zum Thema: <a href="https://press.example/1">Ein Buch</a></p>',
    `<h3>Zum Thema</h3>${P}`,
  ])('leaves %s', (html) => {
    expect(after(dropLeadIns, P + html)).toBe(P + html);
    expect(after(dropRelatedLists, P + html + P)).toBe(P + html + P);
  });
});

describe('labels of players, shops and bars', () => {
  it.each([
    ...[
      '[+] Enlarge',
      'Enlarge this image',
      'Click on the picture to enlarge',
      'Automatically generated transcript',
    ],
    ...['To view this content, JavaScript must be enabled.', 'Get the latest Flash Player', 'Text size'],
    ...[
      'Like us on Facebook!',
      'Suivez-nous sur la page',
      'Folgen Sie uns auf Instagram',
      'Siga-nos no Twitter',
    ],
    ...['Auf Facebook teilen', 'Condividi su Facebook', '10 réactions', 'No comments yet', 'Next post'],
    ...[
      'View all posts by Ines Marlowe',
      'Check latest price',
      'Buy now',
      'You must be logged in to post a comment.',
    ],
  ])('takes out "%s"', (words) => {
    expect(after(dropLabels, `${P}<p>${words}</p>${P}`)).toBe(P + P);
  });

  it.each([
    ...['Enlarge the room and they will come.', 'Buy now, they said, and read later.', 'Next post was mine.'],
    ...[
      'Find us a chair.',
      'Join us at the library.',
      'Get the price of paper down.',
      'Réactions en chaîne.',
    ],
  ])('leaves "%s"', (words) => {
    const html = `${P}<p>${words}</p>${P}`;
    expect(after(dropLabels, html)).toBe(html);
  });
});

describe('notices at the end', () => {
  it.each([
    'Your email address will not be published. Required fields are marked.',
    'This site uses Akismet to reduce spam. Learn how your comment data is processed.',
    'Notify me of follow-up comments by email.',
    'How useful was this to you?',
    'Average rating 4.5 / 5',
    'Was this article helpful?',
    'This entry was posted in <a href="/c/rooms">Reading rooms and the like</a>',
  ])('takes out "%s"', (words) => {
    expect(after(dropClosingLines, `${P.repeat(6)}<p>${words}</p>`)).toBe(P.repeat(6));
  });

  it.each([
    'The names of the readers will not be published.',
    'The rating of the room rose from three to four.',
    'This entry was posted on a door in Harbour Street.',
  ])('leaves "%s"', (words) => {
    const html = `${P.repeat(6)}<p>${words}</p>`;
    expect(after(dropClosingLines, html)).toBe(html);
  });
});

describe('the title above the text', () => {
  const title = 'Reading aloud • The Harbour Library and its Nine Rooms';
  it('goes where it is the part before the site’s name', () => {
    expect(after(dropOpeningLines, `<h2>Reading aloud</h2>${P}`, { title })).toBe(P);
  });

  it('stays where it is only a part of the title', () => {
    const html = `<h2>The Harbour Library</h2>${P}`;
    expect(after(dropOpeningLines, html, { title })).toBe(html);
  });
});
