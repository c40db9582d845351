// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { dropCaptions } from '../../../../lib/clip/tidy/captions';
import { dropClosingLines, dropInvitations } from '../../../../lib/clip/tidy/closing-lines';
import { isDateLine } from '../../../../lib/clip/tidy/date-line';
import { foldLeadCaption } from '../../../../lib/clip/tidy/lead-caption';
import { dropOpeningLines } from '../../../../lib/clip/tidy/opening-lines';
import { after, P } from './article-of';

const ABOUT = { title: 'Rooms for Reading', author: 'Ines Marlowe' };
const P4 = P.repeat(4);

describe('dropOpeningLines', () => {
  it.each([
    '<h1>Rooms for Reading</h1>',
    '<p>Updated Nov 19, 2026, 6:55 AM</p>',
    '<p>By Ines Marlowe</p>',
    '<p>INES MARLOWE, LANTERN</p>',
    '<p>Por Rosa Castellano</p>',
    '<p>5 min read</p>',
    '<p>Tiempo de lectura: 2 minutos</p>',
    '<p><a href="#main">Skip to content</a></p>',
    '<p><a href="/culture">Culture</a></p>',
    '<ol><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ol>',
    '<p>Tags: <a href="/t/a">rooms</a>, <a href="/t/b">children</a></p>',
    '<p>We use cookies to improve your experience. By going on you accept them.</p>',
    '<p>This post may contain affiliate links.</p>',
  ])('takes out %s', (line) => {
    expect(after(dropOpeningLines, line + P4, ABOUT)).toBe(P4);
  });

  it.each([
    `<h2>Why rooms matter</h2>${P4}`,
    `<p>By the sea, in winter</p>${P4}`,
    `<p>Two rooms, one stove.</p>${P4}`,
    `${P4}<p>By Ines Marlowe</p>${P}`,
    `<p>In 2026 they opened nine rooms, and nobody asked what they had cost in all those years.</p>${P4}`,
  ])('leaves %s', (html) => {
    expect(after(dropOpeningLines, html, ABOUT)).toBe(html);
  });
});

describe('dropClosingLines', () => {
  it.each([
    '<p>© 2026 Lantern. All rights reserved.</p>',
    '<p>Filed under: <a href="/c">Rooms</a></p>',
    '<p>Ines Marlowe is a librarian and writes about rooms.</p>',
    '<p>About the author</p><p>Ines Marlowe</p>',
    '<p>Follow her on Twitter @ines.</p>',
    '<p>Sign up for our weekly newsletter.</p>',
    '<p>Suscríbete a nuestro boletín</p>',
    '<p>Leave a comment</p>',
    '<p>First published: Thursday, November 19, 2026</p>',
    '<p><em>Bo Lind is a writer in Malmö.</em></p>',
  ])('takes out %s', (line) => {
    expect(after(dropClosingLines, P4 + line, ABOUT)).toBe(P4);
  });

  it.each([
    `${P4}<p>Bo Lind is a professor who opened the first of the rooms.</p>${P}`,
    `${P4}<p>Ask at the desk, and sign up for a card.</p>`,
    `${P4}<p>The library follows its readers on foot, in winter too.</p>`,
    `<p>© 2026 Lantern.</p>${P4}${P4}${P4}`,
    `${P4}<p>(Reporting by Bo Lind; editing by Rosa Castellano)</p>`,
  ])('leaves %s', (html) => {
    expect(after(dropClosingLines, html, ABOUT)).toBe(html);
  });
});

describe('dropInvitations', () => {
  it.each([
    'Sign up for our newsletter and read the best stories of the week each Friday before all of your neighbours do.',
    'Get the stories of the week, told by those who were there, delivered to your inbox every Friday, and all for free.',
    'Suscríbete a nuestro boletín y lee cada viernes las mejores historias de la semana antes que todos tus vecinos.',
  ])('takes out an invitation that is a whole sentence: %s', (text) => {
    expect(after(dropInvitations, `${P}<p>${text}</p>${P}`)).toBe(P + P);
  });

  it('leaves a sentence about newsletters', () => {
    const html = `${P}<p>Sign-ups for a newsletter rose by a third in the year when the library asked no more than one question.</p>${P}`;
    expect(after(dropInvitations, html)).toBe(html);
  });

  it('takes out a box for a newsletter between paragraphs', () => {
    expect(
      after(
        dropInvitations,
        `${P}<p>Subscribe to <a href="/n">our newsletter</a> and never miss a room.</p>${P}`,
      ),
    ).toBe(P + P);
  });

  it.each([
    `${P}<ol><li>Sign up for the newsletter with your card.</li><li>Come in.</li></ol>${P}`,
    `${P}<p>Her newsletter has nine hundred readers, most of them parents.</p>${P}`,
    `${P}<p>Sign up for a <a href="/card">library card</a> at the desk.</p>${P}`,
  ])('leaves %s', (html) => {
    expect(after(dropInvitations, html)).toBe(html);
  });
});

describe('dropCaptions', () => {
  it.each([
    '<figure><figcaption>Children in the lower room</figcaption></figure>',
    '<div class="wp-caption"><p class="wp-caption-text">Children in the lower room</p></div>',
    '<div class="gallery"><p>Image 1 of 23</p></div>',
    '<p>Photo: Bo Lind</p>',
    '<p>(Image credit: Lantern Archive)</p>',
    '<p>Foto: Archivo de la biblioteca</p>',
  ])('takes out %s', (html) => {
    expect(after(dropCaptions, P + html + P)).toBe(P + P);
  });

  it('takes a credit from under its picture and leaves the picture', () => {
    expect(
      after(
        dropCaptions,
        `${P}<figure><img src="/a.png"><figcaption>Bo Lind/Getty Images</figcaption></figure>`,
      ),
    ).toBe(`${P}<figure><img src="/a.png"></figure>`);
  });

  it.each([
    '<figure><img src="/a.png"><figcaption>Children in the lower room</figcaption></figure>',
    '<table><tbody><tr><td><img src="/a.png"></td></tr><tr><td class="tr-caption">The lower room</td></tr></tbody></table>',
    '<p>Credit unions lend to libraries too.</p>',
    '<p>Courtesy is a shelf that one can reach.</p>',
    '<p>A spokesman declined to speak to Reuters.</p>',
  ])('leaves %s', (html) => {
    expect(after(dropCaptions, P + html)).toBe(P + html);
  });
});

describe('foldLeadCaption', () => {
  it('makes words under a picture above the text the picture’s own', () => {
    const html = `<figure><img src="/a.png"><figcaption>Children in the lower room</figcaption></figure>${P}`;
    expect(after(foldLeadCaption, html)).toBe(
      `<figure title="Children in the lower room"><img src="/a.png"></figure>${P}`,
    );
  });

  it('makes a figure where there is none', () => {
    const html = `<div><img src="/a.png" alt="A room"><p>Children in the lower room</p></div>${P}`;
    expect(after(foldLeadCaption, html)).toContain(
      '<figure title="Children in the lower room"><img src="/a.png" alt="A room"></figure>',
    );
  });

  it('leaves captions between paragraphs', () => {
    const html = `${P}<figure><img src="/a.png"><figcaption>Children in the lower room</figcaption></figure>${P}`;
    expect(after(foldLeadCaption, html)).toBe(html);
  });
});

it.each([
  ['19 NOV 2026', true],
  ['Posted: Fri 6:45 PM, Feb 16, 2018 |', true],
  ['sexta-feira, 22 de outubro de 2010 às 20:13', true],
  ['3 hours ago', true],
  ['Updated on: November 19, 2026 / 10:07 AM / Lantern News', true],
  ['In May 2026 nine rooms opened', false],
  ['19.11.2026', true],
  ['4/5', false],
  ['8.5', false],
  ['Chapter 3', false],
  ['The winter of 2026', false],
])('a line of a date and nothing else: %s', (text, expected) => {
  expect(isDateLine(text)).toBe(expected);
});
