/**
 * The script of the form that works from a file: it gathers what is filled in, and gives it back as a file or a text.
 * It asks no network for anything, and writes foreign words only as text. `lib/import/survey-answers.ts` reads what it gives.
 */
export const FORM_SCRIPT = `'use strict';
(() => {
  const byId = (id) => document.getElementById(id);
  const survey = JSON.parse(byId('survey').textContent);
  const form = byId('form');
  const newId = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return toCode(bytes);
  };
  const toCode = (bytes) => {
    let binary = '';
    for (const byte of bytes) binary += String.fromCharCode(byte);
    return btoa(binary).replace(/[+]/g, '-').replace(/[/]/g, '_').replace(/=/g, '');
  };
  let respondent = newId();
  const questions = [...form.querySelectorAll('[data-question]')];
  const controls = (box) => [...box.querySelectorAll('input, textarea')];
  const gather = () => {
    const words = {}, chosen = [], cells = {};
    for (const box of questions) {
      for (const one of controls(box)) {
        const value = one.value.trim();
        if (one.dataset.own !== undefined) {
          if (box.querySelector('[data-other]').checked && value !== '') words[box.dataset.question] = value;
        } else if (one.type === 'radio' || one.type === 'checkbox') {
          if (!one.checked || one.dataset.other !== undefined) continue;
          if (one.dataset.row !== undefined) cells[one.dataset.row] = value;
          else if (one.dataset.number !== undefined) words[box.dataset.question] = value;
          else chosen.push(value);
        } else if (value !== '') words[box.dataset.question] = value;
      }
    }
    return { words, chosen, cells };
  };
  const isAnswered = (box, { words, chosen, cells }) => {
    const all = controls(box);
    const rows = new Set(all.flatMap((one) => one.dataset.row === undefined ? [] : [one.dataset.row]));
    if (rows.size > 0) return [...rows].every((row) => cells[row] !== undefined);
    return words[box.dataset.question] !== undefined || all.some((one) => chosen.includes(one.value));
  };
  const isNumber = (value) => /^[-+]?[0-9]{1,9}([.,][0-9]{1,6})?$/.test(value);
  const problemOf = (box, given) => {
    const said = given.words[box.dataset.question];
    if (box.dataset.kind === 'number' && said !== undefined && !isNumber(said)) return survey.words.numberWrong;
    return box.dataset.needed !== undefined && !isAnswered(box, given) ? survey.words.needed : '';
  };
  const check = (given) => {
    let first;
    for (const box of questions) {
      const problem = problemOf(box, given);
      box.querySelector('.problem').textContent = problem;
      if (problem !== '' && first === undefined) first = box;
    }
    if (first !== undefined) controls(first)[0].focus();
    return first === undefined;
  };
  const say = (text) => { byId('said').textContent = text; };
  const answers = () => {
    const given = gather();
    if (!check(given)) { say(survey.words.someMissing); return undefined; }
    const name = byId('name').value.trim();
    return JSON.stringify({ bookbag: survey.mark, version: 1, survey: survey.id, respondent, name, at: Date.now(), ...given });
  };
  byId('save').addEventListener('click', () => {
    const text = answers();
    if (text === undefined) return;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = survey.file + ' ' + respondent.slice(0, 6) + '.json';
    document.body.append(link);
    link.click();
    link.remove();
    say(survey.words.saved);
  });
  byId('copy').addEventListener('click', async () => {
    const text = answers();
    if (text === undefined) return;
    const box = byId('text');
    box.value = survey.code + toCode(new TextEncoder().encode(text)) + '.';
    byId('texted').hidden = false;
    box.focus();
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      say(survey.words.copied);
    } catch {
      say(survey.words.copyIt);
    }
  });
  byId('next').addEventListener('click', () => {
    form.reset();
    respondent = newId();
    byId('text').value = '';
    byId('texted').hidden = true;
    for (const box of questions) box.querySelector('.problem').textContent = '';
    say(survey.words.empty);
    byId('name').focus();
  });
  for (const own of form.querySelectorAll('[data-own]'))
    own.addEventListener('input', () => { if (own.value !== '') own.closest('[data-question]').querySelector('[data-other]').checked = true; });
  form.addEventListener('submit', (event) => event.preventDefault());
})();`;

export const FORM_STYLE = `:root{color-scheme:light dark;--paper:#fbf6ea;--card:#fffdf7;--ink:#2a2018;--ink2:#65564a;--edge:#8f8069;--green:#1d5b42;--on:#fffdf7;--slip:#f6e2b0}
@media (prefers-color-scheme:dark){:root{--paper:#1c1612;--card:#261f19;--ink:#f1e8da;--ink2:#bdae9b;--edge:#857461;--green:#8ccfa9;--on:#122019;--slip:#4a3a17}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:680px;margin:0 auto;padding:24px 16px 48px}
h1{font:650 1.6rem/1.25 Georgia,serif;margin:0 0 8px}
p{margin:0 0 8px;white-space:pre-wrap;overflow-wrap:anywhere}
fieldset{margin:0 0 12px;padding:14px 16px;border:1px solid var(--edge);border-radius:4px;background:var(--card);min-width:0;overflow-wrap:anywhere}
fieldset fieldset{border:0;padding:4px 0;margin:0}
legend{float:inline-start;width:100%;font:600 1.05rem/1.3 Georgia,serif;padding:0 0 6px}
legend+*{clear:both}
fieldset fieldset legend{font:600 .95rem/1.3 system-ui,sans-serif;padding:0}
label.line{display:flex;gap:10px;align-items:center;min-height:32px}
.numbers{display:flex;flex-wrap:wrap;gap:4px 18px}
.ends{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 16px;color:var(--ink2);font-size:.85rem}
input[type=text],input[type=date],textarea{width:100%;min-height:38px;padding:7px 10px;border:1px solid var(--edge);border-radius:6px;background:var(--paper);color:var(--ink);font:inherit}
input[type=radio],input[type=checkbox]{width:18px;height:18px;flex:none;margin:0;accent-color:var(--green)}
.help{color:var(--ink2);font-size:.9rem}
.problem:not(:empty),#said:not(:empty){padding:6px 10px;border-left:4px solid var(--ink);background:var(--slip);margin-top:8px}
button{min-height:40px;margin:4px 8px 4px 0;padding:6px 16px;border:1px solid var(--edge);border-radius:6px;background:var(--card);color:var(--ink);font:600 1rem/1.2 system-ui,sans-serif;cursor:pointer}
#save{background:var(--green);border-color:var(--green);color:var(--on)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
[hidden]{display:none}
@media print{button,#said,#texted{display:none}}`;
