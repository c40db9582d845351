import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, showsText } from '../../scripts/by-role.mjs';
import { type Couple, couple, shows } from '../support/two-people';

let home: Couple;
beforeAll(async () => {
  home = await couple();
  const { ana, bo } = home;
  await click(ana.panel, 'tab', 'Plan');
  await click(ana.panel, 'link', 'Surveys');
  await click(ana.panel, 'button', 'New survey');
  await fill(ana.panel, 'textbox', 'Title', 'After story time');
  await click(ana.panel, 'button', 'Save');
  await click(ana.panel, 'button', 'After story time');
  await click(ana.panel, 'button', 'Add a question');
  await click(ana.panel, 'menuitem', 'One of');
  await fill(ana.panel, 'textbox', 'Question', 'How did you hear about us?');
  await fill(ana.panel, 'textbox', 'Choices, one a line', 'A friend\nSchool');
  await click(ana.panel, 'button', 'Save');
  await click(bo.panel, 'tab', 'Plan');
  await click(bo.panel, 'link', 'Surveys');
  await click(bo.panel, 'button', 'After story time', 15_000);
  await shows(bo, 'How did you hear about us?');
});

describe('a survey', () => {
  it('has answers of the two that are sealed, and open together as results', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'radio', 'A friend');
    await click(ana.panel, 'button', 'Send my answers');
    await shows(ana, 'Your answers are sealed.');
    await shows(bo, 'Ana has answered.');
    expect(await showsText(bo.panel, '1 answer', 300)).toBe(false);
    await click(bo.panel, 'radio', 'School', 15_000);
    await click(bo.panel, 'button', 'Send my answers');
    for (const person of [ana, bo]) {
      await shows(person, '2 answers');
      await shows(person, '50 %');
    }
    await shows(bo, 'Ana: A friend');
  });
});
