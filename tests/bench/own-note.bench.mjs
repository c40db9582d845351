// One's own note in a feed of 20 notes and of 20,000: from the click on Post to the card on the screen.
import { click, fill } from '../../scripts/by-role.mjs';
import { startNotebook } from '../../scripts/journey.mjs';
import { median, person, sleep } from './lab.mjs';

const POSTS = 9;

/** Fills the notebook that is open in the panel with notes of somebody else, older than all that comes. */
function fillNotes(one, count) {
  return one.panel.evaluate((wanted) => {
    const { doc } = globalThis.bookbagBench;
    const RecordMap = doc.getMap('members').values().next().value.constructor;
    doc.transact(() => {
      const notes = doc.getMap('notes');
      for (let i = 0; i < wanted; i += 1) {
        const base = {
          by: 'somebody',
          at: 1_700_000_000_000 + i * 60_000,
          text: `Note ${i} of a long feed.`,
        };
        notes.set(`bench-${i}`, new RecordMap([['base', base]]));
      }
    }, 'user');
  }, count);
}

/** Milliseconds from the click to the frame behind the one that shows the words. */
async function posting(one, words) {
  await fill(one.panel, 'textbox', 'Write a note', words);
  return one.panel.evaluate(async (text) => {
    const post = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Post');
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const begin = performance.now();
    post.click();
    while (!document.querySelector('[role=feed]')?.textContent.includes(text)) await frame();
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - begin;
  }, words);
}

async function postings(extension, count) {
  const one = await person(extension);
  await startNotebook(one, 'Ana');
  await fillNotes(one, count);
  await click(one.panel, 'tab', 'Notes');
  await sleep(3000);
  const times = [];
  for (let i = 0; i < POSTS; i += 1) times.push(await posting(one, `My own note number ${i}`));
  await one.kill();
  return times;
}

export default async function ownNote({ extension, row }) {
  const [few, many] = [await postings(extension, 20), await postings(extension, 20_000)];
  row(
    "one's own note shown, 20,000 notes",
    median(many),
    300,
    `ms; ${median(few).toFixed(0)} ms with 20 notes; the slowest ${Math.max(...many).toFixed(0)} ms`,
  );
}
