// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { pageLines, restoreLostLines } from '../../../../lib/clip/tidy/lost-lines';
import { raiseNoteNumbers } from '../../../../lib/clip/tidy/note-numbers';
import { unpackQuotes } from '../../../../lib/clip/tidy/quoted-posts';
import { pageOf } from '../page-of';
import { articleOf, P } from './article-of';

const SAID = [
  'Nobody had asked the children where they would like to sit, until one winter somebody did.',
  'A cushion under the table was worth more to them than the new carpet of the hall.',
  'On Thursdays an old sailor reads there, slowly, with all the voices of his islands.',
  'Parents who came to fetch their coats stayed for another chapter, and then for tea.',
  'What it cost can be written on a library ticket, and the town has long forgotten it.',
];
const n = (number: number) => `<p>${SAID[number - 1]}</p>`;

describe('restoreLostLines', () => {
  const restored = (found: string, page: string): string => {
    const article = articleOf(found);
    restoreLostLines(article, pageLines(pageOf(page).body));
    return article.innerHTML;
  };

  it('brings back paragraphs lost among their siblings, at their places', () => {
    const page = `<div>${n(1)}${n(2)}${n(3)}${n(4)}</div>`;
    expect(restored(n(2) + n(4), page)).toBe(n(1) + n(2) + n(3) + n(4));
  });

  it('brings back paragraphs of a language without spaces', () => {
    const said = [
      '早上九点图书馆还没有开门，孩子们已经坐在矮墙上，手里提着要还的纸袋。馆员从后门进去，先把暖气打开，再把昨天剩下的书一本一本摆回原来的地方，最后才拉开前面的百叶窗。',
      '下午两点故事会在二楼的小房间开始，讲故事的人带来三只木偶和一盏旧灯。她问大家谁见过海，只有一个男孩举手；于是故事改成了从港口出发的船，一直讲到外面下起雨来才停。',
      '傍晚父母陆续来接人，柜台前排起长队，每个家庭至少借走五册。志愿者把登记簿合上，写下今天共有四十七名读者，比上个星期同一天多了九个，然后关灯锁门回家吃饭。',
    ].map((one) => `<p>${one}</p>`);
    expect(restored(`${said[0]}${said[2]}`, `<div>${said.join('')}</div>`)).toBe(said.join(''));
  });

  it.each([
    ['in another box', `<div>${n(1)}${n(2)}</div><div>${n(3)}${n(5)}</div>`],
    ['beside the text', `<div>${n(1)}<p class="newsletter">${n(3).slice(3)}${n(2)}</div>`],
    ['hidden', `<div>${n(1)}<p hidden>${n(3).slice(3)}${n(2)}</div>`],
    ['there in other tags', `<div>${n(1)}<p><b>${n(1).slice(3, -4)}</b> Indeed.</p>${n(2)}</div>`],
  ])('leaves out what is %s', (_what, page) => {
    expect(restored(n(1) + n(2), page)).toBe(n(1) + n(2));
  });
});

describe('raiseNoteNumbers', () => {
  const raised = (html: string): string => {
    const page = pageOf(html);
    raiseNoteNumbers(page);
    return page.body.innerHTML;
  };

  it('raises a number that is a link or raised by its style', () => {
    expect(raised('<p>A hundred years.<a href="#n1">1</a> More</p>')).toContain(
      '.<sup><a href="#n1">1</a></sup> More',
    );
    expect(raised('<p>years.<span style="vertical-align: super">1</span></p>')).toContain('<sup><span');
    expect(raised('<p>years,<span class="CharOverride-3">12</span> and</p>')).toContain('<sup><span');
  });

  it.each([
    '<p>years.<sup><a href="#n1">1</a></sup></p>',
    '<p>CO<span class="sup">2</span> is</p>',
    '<p>See page <a href="#p12">12</a> there</p>',
    '<p>in <span class="year">12</span>th</p>',
    '<ol><li><a href="#back">1</a></li></ol>',
  ])('leaves %s', (html) => {
    expect(raised(html)).toBe(html);
  });
});

describe('unpackQuotes', () => {
  it('takes a quoted post out of its frame', () => {
    const page = pageOf(
      '<div class="social-embed"><div><blockquote><p>Reading aloud!</p></blockquote></div></div>',
    );
    unpackQuotes(page);
    expect(page.body.innerHTML).toBe('<blockquote><p>Reading aloud!</p></blockquote>');
  });

  it('leaves one among paragraphs', () => {
    const html = `<div class="text">${P}<blockquote><p>Reading aloud!</p></blockquote></div>`;
    const page = pageOf(html);
    unpackQuotes(page);
    expect(page.body.innerHTML).toBe(html);
  });
});
