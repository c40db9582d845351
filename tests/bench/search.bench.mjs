// A search as one types, among 2,000 texts of 1,500 words, over a plain scan of the same texts in memory.
import { startNotebook } from '../../scripts/journey.mjs';
import { fillReadings, median, person, sleep } from './lab.mjs';

const READINGS = 2_000;
const PORTION = 200;
const WORDS = 1_500;

/** What a person looks for, word by word; each is asked with each of its letters. */
const LOOKED_FOR = [
  'menluka',
  'shabel',
  'travi onri',
  'kamento',
  'dorisha lu',
  'servito',
  'belontra',
  'tomenri',
];

/** Milliseconds until all texts are in the index. */
function indexing(one) {
  return one.panel.evaluate(async () => {
    const { search } = globalThis.bookbagBench.session;
    const begin = performance.now();
    await search.find('nothing');
    while (search.behind.get() > 0) await new Promise((done) => setTimeout(done, 100));
    return performance.now() - begin;
  });
}

/** Milliseconds of each question, as the letters come. */
function typing(one) {
  return one.panel.evaluate(async (questions) => {
    const { search } = globalThis.bookbagBench.session;
    const times = [];
    for (const question of questions) {
      for (let length = 1; length <= question.length; length += 1) {
        const begin = performance.now();
        await search.find(question.slice(0, length));
        times.push(performance.now() - begin);
      }
    }
    return times;
  }, LOOKED_FOR);
}

/** Milliseconds of a plain scan for the same, over texts that are in memory already. */
function scanning(one) {
  return one.panel.evaluate(
    (questions, count, words) => {
      const text = Array.from({ length: words }, (_, n) => `word${n} menluka`).join(' ');
      const texts = Array.from({ length: count }, (_, n) => `${text} ${n}`);
      const times = [];
      for (const question of questions) {
        const begin = performance.now();
        texts.filter((each) => each.toLowerCase().includes(question));
        times.push(performance.now() - begin);
      }
      return times;
    },
    LOOKED_FOR,
    READINGS,
    WORDS,
  );
}

export default async function search({ extension, row }) {
  const one = await person(extension);
  try {
    await startNotebook(one, 'Ana');
    for (let at = 0; at < READINGS; at += PORTION) await fillReadings(one, PORTION, { prose: WORDS });
    await sleep(3000);
    const begun = await indexing(one);
    const times = await typing(one);
    const scan = await scanning(one);
    const sorted = times.toSorted((a, b) => a - b);
    row(
      'a search as one types, 2,000 texts',
      median(times),
      100,
      `ms; 95 of 100 within ${sorted[Math.floor(sorted.length * 0.95)]?.toFixed(0)} ms; a plain scan ${median(scan).toFixed(0)} ms; the index made in ${(begun / 1000).toFixed(1)} s`,
    );
  } finally {
    await one.kill();
  }
}
