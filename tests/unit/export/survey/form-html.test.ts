// In a page: vitest.config.ts
import { beforeEach, describe, expect, it } from 'vitest';
import { surveyHtml } from '../../../../lib/export/survey/form-html';
import { FORM_SCRIPT } from '../../../../lib/export/survey/form-script';
import { readSurveyAnswers } from '../../../../lib/import/survey-answers';
import { FORM_WORDS, madeSurvey } from '../../../support/made-survey';

/** Opens the form as a browser would, and runs its script. */
async function open(form = madeSurvey()): Promise<void> {
  const html = await surveyHtml(form, 'After story time (answers)', FORM_WORDS);
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  // oxlint-disable-next-line typescript/no-implied-eval -- the script of the form is what is tested
  new Function(FORM_SCRIPT)();
}
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as `querySelector` has it
const one = <T extends Element>(selector: string): T => document.querySelector<T>(selector)!;
const fill = (selector: string, value: string): void => {
  const box = one<HTMLInputElement>(selector);
  box.value = value;
  box.dispatchEvent(new Event('input', { bubbles: true }));
};
const tick = (value: string): void => {
  one<HTMLInputElement>(`input[value="${value}"]`).checked = true;
};
async function copied() {
  one<HTMLButtonElement>('#copy').click();
  await Promise.resolve();
  const read = readSurveyAnswers(one<HTMLTextAreaElement>('#text').value);
  return read.ok ? read.value[0] : undefined;
}

describe('the form that works from a file', () => {
  beforeEach(() => open());

  it('gives back what somebody filled in, of every kind, and Bookbag reads it', async () => {
    fill('[data-question="text"] input', 'Loud, “quoted” – ñ');
    fill('[data-question="para"] textarea', 'two\nlines');
    fill('[data-question="one"] [data-own]', 'by bike');
    for (const value of ['m1', 'm2']) tick(value);
    one<HTMLInputElement>('[data-question="scale"] input[value="0"]').checked = true;
    one<HTMLInputElement>('[data-question="rating"] input[value="5"]').checked = true;
    one<HTMLInputElement>('[data-row="r1"][value="c2"]').checked = true;
    fill('[data-question="date"] input', '2026-11-29');
    fill('[data-question="number"] input', '3,5');
    fill('#name', 'Bea');
    expect(await copied()).toMatchObject({
      ...{ survey: 's', name: 'Bea', chosen: ['m1', 'm2'], cells: { r1: 'c2' } },
      words: {
        ...{ text: 'Loud, “quoted” – ñ', para: 'two\nlines', one: 'by bike', scale: '0', rating: '5' },
        ...{ date: '2026-11-29', number: '3,5' },
      },
    });
  });

  it('says what is missing or is no number, and gives nothing back before', async () => {
    fill('[data-question="number"] input', 'many');
    expect(await copied()).toBeUndefined();
    expect(one('[data-question="text"] .problem').textContent).toBe('Please answer.');
    expect(one('[data-question="number"] .problem').textContent).toBe('A number, please.');
    expect(one('[data-question="para"] .problem').textContent).toBe('');
  });

  it('is one respondent until somebody else answers', async () => {
    fill('[data-question="text"] input', 'a');
    const [first, again] = [await copied(), await copied()];
    expect(first?.respondent).toMatch(/^[\w-]{22}$/);
    expect(again?.respondent).toBe(first?.respondent);
    one<HTMLButtonElement>('#next').click();
    expect(one<HTMLInputElement>('[data-question="text"] input').value).toBe('');
    fill('[data-question="text"] input', 'b');
    expect((await copied())?.respondent).not.toBe(first?.respondent);
  });
});

describe('its file', () => {
  it('lets no foreign word be anything but a word', async () => {
    const hostile = `"><img src=x onerror=evil()></script><script>evil()</script>'&`;
    const html = await surveyHtml(madeSurvey(hostile, hostile), `a</script>`, FORM_WORDS);
    const read = new DOMParser().parseFromString(html, 'text/html');
    expect(read.querySelectorAll('script')).toHaveLength(2);
    expect(read.querySelectorAll('img, [onerror], [src], [href], link, iframe')).toHaveLength(0);
    expect(read.querySelector('h1')?.textContent).toBe(hostile);
    expect(read.querySelectorAll('[data-question]')).toHaveLength(9);
  });

  it('has a policy that runs its own script alone and asks no network', async () => {
    const html = await surveyHtml(madeSurvey(), 'a', FORM_WORDS);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(FORM_SCRIPT));
    expect(policy).toContain(btoa(String.fromCharCode(...new Uint8Array(hash))));
  });

  it('leaves out a question that offers nothing', async () => {
    const form = madeSurvey();
    const bare = {
      ...form,
      asked: form.asked.map((asked) => ({ ...asked, choices: [], rows: [], other: false })),
    };
    const html = await surveyHtml(bare, 'a', FORM_WORDS);
    for (const id of ['one', 'many', 'grid']) expect(html).not.toContain(`data-question="${id}"`);
  });
});
