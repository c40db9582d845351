import { beforeAll, describe, expect, it } from 'vitest';
import { chord, click, fill, getByRole, queryByRole } from '../../scripts/by-role.mjs';
import { type Person, serveSite, type Site, until } from '../../scripts/driver.mjs';
import { clip, openReading } from '../../scripts/journey.mjs';
import { personAlone } from '../support/browser';
import { shows } from '../support/two-people';

const TITLE = 'The Evening Hour';
const PARAGRAPHS = [
  'For a year the branch asked every family who stayed after story time what they had said on the way home.',
  'Few of them spoke of the books. They spoke of the song they could sing in both languages at home.',
  'So the order was changed, and the song now comes first, led by a parent and not by the librarian.',
];
const body = `<!doctype html><html lang="en"><head><title>${TITLE}</title></head><body><main><article><h1>${TITLE}</h1>${PARAGRAPHS.map(
  (one) => `<p>${one}</p>`,
).join('')}</article></main></body></html>`;

const pages: Record<string, { body: string }> = { '/hour': { body } };
let site: Site;
let ana: Person;
beforeAll(async () => {
  site = await serveSite(pages);
  ana = await personAlone(`${site.origin}/hour`);
  await clip(ana, TITLE);
  await ana.panel.reload();
});

/** The name of what has the focus. */
const focused = (): Promise<string> =>
  ana.panel.evaluate(() => {
    const { activeElement: at } = document;
    return at?.getAttribute('aria-label') ?? (at as HTMLElement | null)?.innerText.trim() ?? '';
  });
/** What stands in the box that has the focus. */
const focusedValue = (): Promise<string> =>
  ana.panel.evaluate(() => (document.activeElement as HTMLTextAreaElement).value);
/** Goes on by Tab until something of that name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let n = 0; n < 80; n += 1) {
    if ((await focused()) === name) return;
    await ana.panel.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to "${name}"`);
}
const press = async (...keys: readonly Parameters<Person['panel']['keyboard']['press']>[0][]) => {
  for (const key of keys) await ana.panel.keyboard.press(key);
};
const pressShift = async (key: Parameters<Person['panel']['keyboard']['press']>[0], times: number) => {
  await ana.panel.keyboard.down('Shift');
  for (let n = 0; n < times; n += 1) await press(key);
  await ana.panel.keyboard.up('Shift');
};
const send = async (words: string): Promise<void> => {
  const { keyboard } = ana.panel;
  await keyboard.type(words);
  await chord(ana.panel, 'Control', 'Enter');
  await shows(ana, words);
};
const gets = async (name: string): Promise<void> => {
  if (!(await until(async () => (await focused()) === name, 10_000)))
    throw new Error(`"${await focused()}" has the focus, not "${name}"`);
};

it('words are chosen and marked, and a reply is posted on the highlight, by keyboard alone', async () => {
  await shows(ana, TITLE);
  await tabTo(TITLE);
  await press('Enter');
  await shows(ana, 'They spoke of the song');
  await tabTo('Mark paragraph');
  await press('Enter');
  await until(() => ana.panel.evaluate(() => document.activeElement?.localName === 'input'));
  await ana.panel.keyboard.type('2');
  await press('Enter');
  await gets('Liked');
  await pressShift('ArrowLeft', 3);
  await pressShift('ArrowDown', 7);
  await shows(ana, 'Selected: They spoke of the song they could sing in both languages');
  await press('3');
  await shows(ana, 'Highlighted: Question.');
  const painted = (): Promise<string> =>
    ana.panel.evaluate(() =>
      [...(CSS.highlights.get('bookbag-question-a') ?? [])]
        .map((range) => (range as Range).toString())
        .join(),
    );
  await until(async () => (await painted()) !== '');
  expect(await painted()).toBe('They spoke of the song they could sing in both languages');
  await gets('Mark paragraph');
  await pressShift('Tab', 1);
  for (let n = 0; n < 40 && !/^(Article|Highlights)/.test(await focused()); n += 1)
    await pressShift('Tab', 1);
  await press('End');
  await tabTo('Comment');
  await press('Enter');
  await gets('Write a comment');
  await send('Which song?');
  await tabTo('Reply');
  await press('Enter');
  await gets('Write a reply');
  await send('The one about the moon.');
});

it('the first letters typed into a reply that has just opened all stand there, on a slow computer too', async () => {
  const session = await ana.panel.createCDPSession();
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  for (let n = 0; n < 6; n += 1) {
    await tabTo('Reply');
    await press('Enter', 'W', 'o', 'r', 'd');
    await gets('Write a reply');
    expect(await focusedValue()).toBe('Word');
    await ana.panel.keyboard.down('Control');
    await press('a', 'Backspace');
    await ana.panel.keyboard.up('Control');
    await press('Escape');
    await gets('Reply');
    await pressShift('Tab', 1);
  }
  await session.detach();
});

/** A reading in a script of its own, the words that two keys choose of its second paragraph, and what is looked for. */
const SCRIPTS = [
  {
    ...{
      language: 'he',
      title: 'שעת הסיפור של הערב',
      isRight: true,
      on: 'ArrowLeft' as const,
      chosen: 'הילדים שרו את',
    },
    words: [
      'במשך שנה שאל הסניף כל משפחה מה אמרו בדרך הביתה.',
      'הילדים שרו את השיר בשתי שפות, ואיש לא ספר את הכיסאות.',
    ],
    find: 'השיר',
  },
  {
    ...{
      language: 'ar',
      title: 'ساعة الحكاية في المساء',
      isRight: true,
      on: 'ArrowLeft' as const,
      chosen: 'غنى الأطفال أغنية',
    },
    words: [
      'سأل الفرع كل عائلة طوال عام عما قالته في طريق العودة.',
      'غنى الأطفال أغنية بلغتين ولم يعد أحد الكراسي في القاعة.',
    ],
    find: 'بلغتين',
  },
  {
    ...{
      language: 'ja',
      title: '夕方のおはなし会',
      isRight: false,
      on: 'ArrowRight' as const,
      chosen: '子ども',
    },
    words: [
      '一年のあいだ、分館は家族に帰り道の話をたずねました。',
      '子どもたちは二つのことばで歌をうたい、椅子を数える人はいませんでした。',
    ],
    find: '椅子',
  },
  {
    ...{
      language: 'th',
      title: 'ชั่วโมงนิทานยามเย็น',
      isRight: false,
      on: 'ArrowRight' as const,
      chosen: 'เด็กๆ',
    },
    words: [
      'ตลอดหนึ่งปีสาขานี้ถามทุกครอบครัวว่าพูดอะไรกันระหว่างทางกลับบ้าน',
      'เด็กๆร้องเพลงสองภาษาและไม่มีใครนับเก้าอี้ในห้องเลย',
    ],
    find: 'เก้าอี้',
  },
] as const;

describe.each(SCRIPTS)('a text in $language', ({ language, title, words, isRight, on, chosen, find }) => {
  it('is read in its direction, marked by whole words, found again and searched', async () => {
    const dir = isRight ? 'rtl' : 'ltr';
    const filler = words.map((one) => `<p>${`${one} `.repeat(3)}</p>`).join('');
    pages[`/${language}`] = {
      body: `<!doctype html><html lang="${language}" dir="${dir}"><head><title>${title}</title></head><body><main><article><h1>${title}</h1><h2>${words[0]}</h2>${words
        .map((one) => `<p>${one}</p>`)
        .join(
          '',
        )}<h2>${words[1]}</h2>${filler}<blockquote>${words[0]}</blockquote></article></main></body></html>`,
    };
    await ana.visit(`${site.origin}/${language}`);
    await click(ana.panel, 'tab', 'Readings');
    await clip(ana, title);
    await openReading(ana, title);
    await shows(ana, words[1]);
    const look = await ana.panel.evaluate(() => {
      const article = document.querySelector('.article') as HTMLElement;
      const [first] = article.querySelectorAll('p');
      const quote = article.querySelector('blockquote') as HTMLElement;
      const text = document.createRange();
      text.selectNodeContents(first as HTMLElement);
      const box = article.getBoundingClientRect();
      const [line] = text.getClientRects();
      return {
        ...{ lang: article.lang, direction: getComputedStyle(article).direction },
        hyphens: getComputedStyle(first as HTMLElement).hyphens,
        number: getComputedStyle(first as HTMLElement, '::before').direction,
        gap: [Math.round((line?.left ?? 0) - box.left), Math.round(box.right - (line?.right ?? 0))],
        edge: getComputedStyle(quote)[
          getComputedStyle(quote).direction === 'rtl' ? 'borderRightWidth' : 'borderLeftWidth'
        ],
        heading: getComputedStyle(document.querySelector('h1') as HTMLElement).direction,
      };
    });
    expect(look).toMatchObject({ lang: language, direction: dir, number: dir, edge: '3px', heading: dir });
    expect(look.hyphens).toBe(language === 'ja' ? 'manual' : 'auto');
    expect(look.gap[isRight ? 1 : 0]).toBeGreaterThanOrEqual(28); // the numbers stand on the side where lines begin
    await click(ana.panel, 'button', 'Mark paragraph');
    await until(() => ana.panel.evaluate(() => document.activeElement?.localName === 'input'));
    await ana.panel.keyboard.type('2');
    await press('Enter');
    await gets('Liked');
    const back = on === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const selected = (): Promise<string> => ana.panel.evaluate(() => String(document.getSelection()).trim());
    for (let n = 0; n < 60 && (await selected()).length > chosen.length; n += 1) await pressShift(back, 1);
    expect(await selected()).toBe(chosen);
    await pressShift(on, 1);
    const more = await selected();
    expect(more.length).toBeGreaterThan(chosen.length);
    await press('1');
    await click(ana.panel, 'tab', 'Highlights');
    const item = await getByRole(ana.panel, 'button', more);
    expect(await item.evaluate((node) => getComputedStyle(node).direction)).toBe(dir);
    await click(ana.panel, 'tab', 'Article');
    expect(
      await ana.panel.$eval('.article [data-initials]', (node) => getComputedStyle(node).direction),
    ).toBe(dir);
    await click(ana.panel, 'button', 'Outline');
    const [entry] = await ana.panel.$$('.outline-link');
    expect(await entry?.evaluate((node) => getComputedStyle(node).direction)).toBe(dir);
    await press('Escape');
    await fill(ana.panel, 'searchbox', 'Search the notebook', find);
    const results = await getByRole(ana.panel, 'list', 'Results');
    expect(await results.evaluate((node) => node.innerText)).toContain(title);
    await click(ana.panel, 'button', 'End the search');
  });
});

it('keys that are switched off mark nothing', async () => {
  await click(ana.panel, 'button', 'Settings');
  await click(ana.panel, 'switch', 'Single keys for highlights');
  await click(ana.panel, 'tab', 'Readings');
  await click(ana.panel, 'button', TITLE);
  await click(ana.panel, 'button', 'Mark paragraph');
  await ana.panel.keyboard.type('1');
  await press('Enter');
  await gets('Liked');
  await press('4');
  expect(await queryByRole(ana.panel, 'toolbar', 'Mark the selection')).not.toBeNull();
  await press('Escape');
});
