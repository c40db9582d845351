import { expect, it } from 'vitest';
import { click, fill, showsText, valueOf } from '../../scripts/by-role.mjs';
import { until } from '../../scripts/driver.mjs';
import { couple, shows } from '../support/two-people';

it('an interview goes on for both: a question at a time, notes of both, roles switched, and feedback at the end', async () => {
  const { ana, bo } = await couple();
  await click(ana.panel, 'tab', 'Plan');
  await click(ana.panel, 'link', 'Interviews');
  await click(ana.panel, 'button', 'New interview');
  await fill(ana.panel, 'textbox', 'Title', 'Branch manager');
  await click(ana.panel, 'button', 'Save');
  await click(ana.panel, 'button', 'Branch manager');
  await click(ana.panel, 'checkbox', 'Why would you like to work at this library?', 15_000);
  await fill(ana.panel, 'textbox', 'Write a question of your own', 'Which song comes first?');
  await click(ana.panel, 'button', 'Add');
  await click(bo.panel, 'tab', 'Plan');
  await click(bo.panel, 'link', 'Interviews');
  await click(bo.panel, 'button', 'Branch manager', 15_000);
  await shows(bo, 'Which song comes first?');
  await click(ana.panel, 'radio', 'Bo');
  await click(ana.panel, 'button', 'Start');
  await shows(bo, 'You ask,');
  await shows(ana, 'you answer');
  await click(bo.panel, 'button', 'Next question');
  for (const person of [ana, bo]) await shows(person, 'Question 2 of 2');
  await fill(bo.panel, 'textbox', 'Notes on this question', 'The hello song');
  const noted = await until(
    async () => (await valueOf(ana.panel, 'textbox', 'Notes on this question')) === 'The hello song',
    15_000,
  );
  expect(noted).toBe(true);
  await fill(bo.panel, 'textbox', 'Feedback', 'Warm, and to the point.');
  await shows(ana, 'has written feedback for you');
  expect(await showsText(ana.panel, 'Warm, and to the point.', 300)).toBe(false);
  await click(ana.panel, 'button', 'Switch roles');
  await shows(ana, 'Warm, and to the point.');
  await shows(bo, 'you answer');
  await click(bo.panel, 'button', 'End the interview');
  await shows(ana, 'The hello song');
});
