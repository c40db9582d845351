// A stroke in a draft of 10,000 words with 200 comments and 50 suggestions, beside one of 100 words: one's own, and
// one that comes from the partner. Each is taken from what causes it to the frame behind the one that shows it.
import { click } from '../../scripts/by-role.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { median, person, sleep } from './lab.mjs';

const STROKES = 60;

const SMALL = { paragraphs: 1, comments: 0, suggestions: 0 };
const LARGE = { paragraphs: 100, comments: 200, suggestions: 50 };

/** Runs in the panel: a draft of paragraphs of a hundred words, some of them suggested, with comments on passages. */
function fillDraft({ paragraphs, comments, suggestions }) {
  const { session } = globalThis.bookbagBench;
  const words = (n) => Array.from({ length: 100 }, (_, i) => `w${n * 100 + i}`).join(' ');
  const blocks = Array.from({ length: paragraphs }, (_, n) => ({
    kind: 'paragraph',
    runs:
      n < suggestions
        ? [{ text: words(n) }, { text: ' a word', inserted: { id: `s${n}`, by: session.me } }]
        : [{ text: words(n) }],
  }));
  const begun = session.drafts.begin({ title: 'A bench' }, blocks);
  if (!begun.ok) throw new Error(begun.reason);
  const id = begun.value;
  const text = session.drafts.text(id);
  /** A place in the text, as Yjs writes those that keep to a character. */
  const placeOf = (index, keeps) => {
    let left = index;
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted || !item.countable) continue;
      if (left < item.length) {
        const bytes = [0];
        for (let n of [item.id.client, item.id.clock + left]) {
          for (; n > 127; n = Math.floor(n / 128)) bytes.push(128 | (n % 128));
          bytes.push(n);
        }
        bytes.push(keeps);
        return btoa(String.fromCharCode(...bytes))
          .replaceAll('+', '-')
          .replaceAll('/', '_')
          .replaceAll('=', '');
      }
      left -= item.length;
    }
    return '';
  };
  const all = text.toJSON();
  for (let n = 0; n < comments; n += 1) {
    const quote = `w${n * 50} w${n * 50 + 1}`;
    const at = all.indexOf(`${quote} `);
    const passage = { quote, from: placeOf(at, 0), to: placeOf(at + quote.length - 1, 65) };
    session.records.comments.add({ on: 'draft', subject: id, text: `Comment ${n}.`, ...passage });
  }
  return id;
}

/** Runs in the panel: milliseconds of each stroke at the end of the first paragraph. */
async function strokes(id, wanted, isOwn) {
  const sheet = document.querySelector('[role=textbox][aria-label=Draft]');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const text = globalThis.bookbagBench.session.drafts.text(id);
  if (isOwn) {
    sheet.focus();
    document.getSelection().collapse(sheet.firstElementChild, 0);
  }
  const times = [];
  for (let n = 0; n < wanted; n += 1) {
    await frame();
    const begin = performance.now();
    if (isOwn) document.execCommand('insertText', false, 'x');
    else text.doc.transact(() => text.insert(1, 'y'), 'the partner');
    await frame();
    await new Promise((done) => setTimeout(done));
    times.push(performance.now() - begin);
    await new Promise((done) => setTimeout(done, 40));
  }
  return { times, shown: sheet.firstElementChild.textContent.slice(0, 200) };
}

async function measured(extension, size) {
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    const id = await one.panel.evaluate(fillDraft, size);
    await click(one.panel, 'tab', 'Write');
    await click(one.panel, 'button', 'A bench', 20_000);
    await sleep(3000);
    const marks = await one.panel.evaluate(() => document.querySelectorAll('.sheet-text .passage').length);
    const own = await one.panel.evaluate(strokes, id, STROKES, true);
    const remote = await one.panel.evaluate(strokes, id, STROKES, false);
    const isThere = /x{20}/.test(own.shown) && /y{20}/.test(remote.shown);
    if (!isThere || (size.comments > 0 && marks === 0))
      throw new Error('the draft shows no strokes or no passages');
    return { own: median(own.times), remote: median(remote.times) };
  } finally {
    await one.kill();
  }
}

export default async function draft({ extension, row }) {
  const [small, large] = [await measured(extension, SMALL), await measured(extension, LARGE)];
  for (const whose of /** @type {const} */ (['own', 'remote']))
    row(
      `${whose === 'own' ? "one's own stroke" : "the partner's stroke"}, 10,000 words with 200 comments / 100 words`,
      large[whose] / small[whose],
      2,
      `${large[whose].toFixed(1)} ms / ${small[whose].toFixed(1)} ms`,
    );
}
