// In a page: vitest.config.ts
import { describe, expect, it } from 'vitest';
import { dropSignUpForms } from '../../../../lib/clip/tidy/sign-up-forms';
import { pageOf } from '../page-of';
import { P, SENTENCE } from './article-of';

const FORM = '<form><label>Your e-mail</label><input type="text"><button>Send</button></form>';

const left = (html: string): string => {
  const page = pageOf(html);
  dropSignUpForms(page);
  return page.body.innerHTML;
};

describe('dropSignUpForms', () => {
  it.each([
    FORM,
    `<div><h3>Never miss a room</h3><p>The best of our rooms in your inbox, every morning, before the stove is lit.</p>${FORM}</div>`,
    `<div id="dialog"><p>Enter your e-mail address and zip code to set up alerts.</p>${FORM}</div>`,
    `<div><b>News of our rooms FREE to your inbox …</b><br>${FORM}</div>`,
    '<div><p>You’re all set!</p><div><input type="email"></div><p>By signing up you agree to our Privacy Policy.</p></div>',
  ])('takes out %s', (box) => {
    expect(left(`<div>${P}${box}${P}</div>`)).toBe(`<div>${P}${P}</div>`);
  });

  it.each([
    ['a page that is all one form', `<form><input placeholder="Your e-mail">${P.repeat(9)}</form>`],
    ['a short text in a form', `<form>${P}<input placeholder="Your e-mail"></form>`],
    ['a search form', `<div>${P}<form><p>Search our rooms</p><input name="q"></form></div>`],
    ['a hidden field', `<div><p>Two chairs, one stove.</p><input type="hidden" name="email"></div>`],
    [
      'the box of the text',
      `<div class="entry-content"><p>Write to an e-mail address.</p><input type="email"></div>`,
    ],
  ])('leaves %s', (_what, html) => {
    expect(left(html)).toBe(html);
  });

  it('leaves the pictures beside the form', () => {
    expect(left(`<div><img src="/a.png">${FORM}</div>`)).toBe('<div><img src="/a.png"></div>');
  });

  it('leaves a short paragraph beside the form', () => {
    const html = `<div><p>Come in.</p><p>${SENTENCE}</p>`;
    expect(left(`${html}${FORM}</div>`)).toBe(`${html}</div>`);
  });
});
