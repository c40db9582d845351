// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { tidy } from '../../../../lib/clip/tidy';
import { dropClosingLines } from '../../../../lib/clip/tidy/closing-lines';
import { dropLabels } from '../../../../lib/clip/tidy/labels';
import { dropLoneHeadings } from '../../../../lib/clip/tidy/lone-headings';
import { dropOpeningLines } from '../../../../lib/clip/tidy/opening-lines';
import { dropClosingLinks } from '../../../../lib/clip/tidy/related-lists';
import { dropSetOffLinks } from '../../../../lib/clip/tidy/set-off-links';
import { dropTagLists } from '../../../../lib/clip/tidy/tag-lists';
import { after, articleOf, P, PAGE, SENTENCE } from './article-of';

const P4 = P.repeat(4);

describe('dropSetOffLinks', () => {
  it.each([
    '<p><b>IN THE NORTH: </b><a href="/a">A shelf of their own, after all</a></p>',
    '<p>(<a href="/a">Photos: Nine quiet corners</a>)</p>',
    '<p>FOTOS: <a href="/a">Nueve rincones de silencio</a></p>',
    '<p><a href="/a"><strong>NINE QUIET CORNERS FOR READERS</strong></a></p>',
    '<p><a href="/a">Nueve rincones de silencio</a></p>',
  ])('takes out %s', (line) => {
    expect(after(dropSetOffLinks, P + line + P)).toBe(P + P);
  });

  it.each([
    ['a source', '<p>SOURCE: <a href="/a">The count of the nine rooms</a></p>'],
    ['a link elsewhere', '<p>SONGS: <a href="https://other.example/a">All that she sang there</a></p>'],
    [
      'a timetable',
      '<p>MONDAY: <a href="/a">Songs for the smallest</a></p><p>FRIDAY: <a href="/b">An old sailor reads</a></p>',
    ],
    [
      'a label with a sentence',
      '<p>LATER: Then they read <a href="/a">another chapter</a>, and had tea.</p>',
    ],
    ['a sentence that is a link', '<p><a href="/a">She opened the second room herself.</a></p>'],
    ['three words', '<p><a href="/a">The second room</a></p>'],
    ['a file', '<p><a href="/a.pdf">The count of the nine rooms</a></p>'],
    ['a heading', '<h3><a href="/a">The count of the nine rooms</a></h3>'],
    [
      'two links, one after another',
      '<p><a href="/a">The count of the nine rooms</a></p><p><a href="/b">The count of all the chairs</a></p>',
    ],
    ['an aside of the author', '<p>(<a href="/a">It was her who opened the second room.</a>)</p>'],
  ])('leaves %s', (_what, lines) => {
    expect(after(dropSetOffLinks, P + lines + P)).toBe(P + lines + P);
  });

  it('leaves what a paragraph announces', () => {
    const html = `<p>${SENTENCE} Here is more:</p><p><a href="/a">The count of the nine rooms</a></p>${P}`;
    expect(after(dropSetOffLinks, html)).toBe(html);
  });
});

describe('dropLoneHeadings', () => {
  it.each([
    '<div><h2>The latest in Rooms</h2></div>',
    '<h2>Further reading</h2>',
    '<section><h3>More of this</h3><div> </div></section>',
  ])('takes out %s at the end', (heading) => {
    expect(after(dropLoneHeadings, P4 + heading)).toBe(P4);
  });

  it.each([
    ['a last word', `${P4}<h2>Happy reading</h2>`],
    ['one over a picture', `${P4}<div><h2>The lower room</h2><img src="/a.png"></div>`],
    ['one over loose words', `${P4}<div><h2>The lower room</h2>Two chairs</div>`],
    ['one over a table', `${P4}<div><h3>Sources</h3><table><tbody><tr><td>9</td></tr></tbody></table></div>`],
    ['a whole sentence', `${P4}<div><h3>Come in, and read to somebody.</h3></div>`],
    ['the end', `${P4}<div><h3>The End</h3></div>`],
  ])('leaves %s', (_what, html) => {
    expect(after(dropLoneHeadings, html)).toBe(html);
  });
});

describe('dropTagLists', () => {
  const tags = '<a href="/t/a">rooms</a>';

  it.each([
    `<ul><h4>Tags:</h4><li>${tags}</li><li><a href="/t/b">small children</a></li></ul>`,
    `<dl><dt>Tags</dt><dd>${tags}</dd></dl>`,
    `<h3>Temas</h3><ul><li>${tags}</li></ul>`,
  ])('takes out %s', (list) => {
    expect(after(dropTagLists, P + list)).toBe(P);
  });

  it.each([
    ['definitions', `${P}<dl><dt>Tags</dt><dd>Labels on the spine of a book</dd></dl>`],
    ['terms of a glossary', `${P}<dl><dt>Room</dt><dd>${tags}</dd></dl>`],
    ['topics in words', `${P}<h3>Topics</h3><ul><li>Songs first</li><li>Stoves</li></ul>`],
    [
      'topics of other places',
      `${P}<h3>Topics</h3><ul><li><a href="https://other.example/">Songs</a></li></ul>`,
    ],
    ['a list before the text', `<h3>Topics</h3><ul><li>${tags}</li></ul>${P}`],
  ])('leaves %s', (_what, html) => {
    expect(after(dropTagLists, html)).toBe(html);
  });
});

describe('wording of shares, alerts and buttons', () => {
  it.each([
    '<p>Read or Share this story: https://mag.example/1x3</p>',
    '<p>To embed this post, copy the code below.</p>',
    '<p>Get Lantern Rooms on Twitter, Facebook and the like! Know something we don’t? E-mail us.</p>',
    '<p>Be the first to know about new rooms. Sign up to follow, and we’ll e-mail you.</p>',
    '<p>Get Lantern news and alerts FREE to your inbox …</p>',
  ])('takes out %s at the end', (line) => {
    expect(after(dropClosingLines, P4 + line)).toBe(P4);
  });

  it.each([
    ...['Continue Reading', 'Continue reading → Rooms for Reading', 'Lire la suite', 'Weiterlesen …'],
    ...[
      'Story continues',
      'Article continues after this advertisement',
      'Advertisement - scroll to continue reading',
    ],
    ...['Continua após a publicidade', 'La suite après cette publicité', 'Continua dopo la pubblicità'],
    ...[
      'Your browser does not support the audio element.',
      'View full gallery',
      'Image 3 of 12',
      'Play video',
    ],
  ])('takes out “%s”', (label) => {
    expect(after(dropLabels, `${P}<p>${label}</p>${P}`)).toBe(P + P);
  });

  it.each([
    '<p>Continue reading aloud until they sleep.</p>',
    '<p>Get the children on the cushions first.</p>',
    '<p>You’re all set for the winter now.</p>',
    '<p>They want to be the first to know what is read.</p>',
    '<p>Know something by heart, she says.</p>',
    '<p>The story continues.</p>',
    '<p>Watch the video with a child on your knee.</p>',
    '<p>View the pictures as a child would: from below.</p>',
    '<p>4/5</p>',
    '<p>See more pictures:</p>',
  ])('leaves %s', (line) => {
    expect(after(dropClosingLines, P4 + line)).toBe(P4 + line);
    expect(after(dropLabels, P4 + line)).toBe(P4 + line);
  });

  it('takes out “By:” with nobody behind it, and no word that only begins so', () => {
    expect(after(dropOpeningLines, `<h4>By:</h4>${P4}`)).toBe(P4);
    expect(after(dropOpeningLines, `<p>By day</p>${P4}`)).toBe(`<p>By day</p>${P4}`);
  });
});

describe('dropClosingLinks', () => {
  const links =
    '<p><a href="/a">See the pictures of the week.</a></p><p><a href="/b">Nine quiet corners</a></p>';

  it('takes out links at the end after a paragraph that happens to speak of sources', () => {
    const paragraph = `<p>${SENTENCE} They were its sources, and its notes.</p>`;
    expect(after(dropClosingLinks, paragraph + links)).toBe(paragraph);
  });

  it('leaves those that a paragraph announces', () => {
    const html = `<p>${SENTENCE} These were her sources:</p>${links}`;
    expect(after(dropClosingLinks, html)).toBe(html);
  });
});

it.each([
  ['one on buttons', `${P4}<p>The button says: continue reading. I never do.</p>${P}`],
  ['one with a last heading of its own', `${P4}<h2>What remains</h2><p>Two chairs.</p>`],
  ['a portrait', `<p>Bo Lind is a writer at the Magazine, and has never been late to a reading.</p>${P4}`],
  ['one on labels', `${P4}<p>TAGS: they fall off in the third winter.</p>${P4}`],
  ['a serial', `${P4}<p>PART TWO: <a href="/two">The upper room and its stove</a></p>${P4}`],
  ['one on an inbox', `${P4}<p>Get up, she says, before they get to your inbox and to you.</p>`],
])('leaves %s whole under every rule at once', (_what, html) => {
  const article = articleOf(html);
  tidy(article, { title: 'Rooms for Reading Aloud', author: 'Ines Marlowe', address: PAGE });
  expect(article.innerHTML).toBe(html);
});
