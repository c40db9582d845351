import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { click, fill, getByRole, showsText, valueOf } from '../../../scripts/by-role.mjs';
import { type Person, until } from '../../../scripts/driver.mjs';
import { SAMPLE } from '../../../scripts/household.mjs';
import { openReading } from '../../../scripts/journey.mjs';
import { downloaded } from '../../support/downloads';
import { type Couple, shows } from '../../support/two-people';

const toMeetings = async ({ panel }: Person): Promise<void> => {
  await click(panel, 'tab', 'Plan');
  await click(panel, 'link', 'Meetings');
};

/** Puts a value into a box of the browser's own, such as a date, and leaves it. */
const set = async ({ panel }: Person, label: string, value: string): Promise<void> => {
  const box = await panel.waitForSelector(`aria/${label}`);
  await box!.evaluate((node, text) => {
    const field = node as HTMLInputElement;
    field.focus();
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field) as object, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  }, value);
};

/** What stands in a list, item by item: the words that name each. */
const items = ({ panel }: Person, list: string): Promise<string[]> =>
  panel.evaluate((name) => {
    const named = [...document.querySelectorAll('ol, ul')].find(
      (one) =>
        one.getAttribute('aria-label') === name ||
        document.getElementById(one.getAttribute('aria-labelledby') ?? '')?.textContent === name,
    );
    return [...(named?.children ?? [])].map((one) => one.querySelector('[id]')?.textContent ?? '');
  }, list);
const reads = async (person: Person, list: string, wanted: readonly string[]): Promise<void> => {
  const isSo = await until(
    async () => JSON.stringify(await items(person, list)) === JSON.stringify(wanted),
    15_000,
  );
  if (!isSo) expect(await items(person, list)).toEqual(wanted);
};

const add = async ({ panel }: Person, box: string, words: string): Promise<void> => {
  await fill(panel, 'textbox', box, words);
  await panel.keyboard.press('Enter');
};

/** Clicks a button of an item of a list, by the words that name the item. */
const pressIn = async ({ panel }: Person, words: string, button: string): Promise<void> => {
  const found = await until(async () => {
    const handle = await panel.evaluateHandle(
      (item, name) =>
        [...document.querySelectorAll('li')]
          .filter((one) => one.querySelector('[id]')?.textContent === item)
          .flatMap((one) => [...one.querySelectorAll('button')])
          .find((one) => one.textContent === name) ?? null,
      words,
      button,
    );
    return handle.asElement();
  });
  await (found as { click(): Promise<void> }).click();
};

/** Two real browsers plan a meeting, hold it, and go on to the next one. The sample is in the notebook. */
export const meetings = (home: Couple): void => {
  let quote = '';

  it('one plans it, and both fill its agenda and put it in order', async () => {
    const { ana, bo } = home;
    await toMeetings(ana);
    await click(ana.panel, 'button', 'Plan a meeting');
    await fill(ana.panel, 'textbox', 'Title', 'Our fourth meeting');
    await set(ana, 'Date', '2099-11-26');
    await set(ana, 'Time', '17:30');
    await set(ana, 'Repeats', 'monthly');
    await fill(ana.panel, 'textbox', 'Place or link', 'By phone');
    await click(ana.panel, 'button', 'Save');
    await click(ana.panel, 'button', 'Our fourth meeting');
    await toMeetings(bo);
    await click(bo.panel, 'button', 'Our fourth meeting', 15_000);
    await shows(bo, 'Nov 26, 2099');
    await add(ana, 'Add a point', 'The budget');
    await reads(bo, 'Agenda', ['The budget']);
    await add(bo, 'Add a point', 'The song');
    await reads(ana, 'Agenda', ['The budget', 'The song']);
    await pressIn(ana, 'The song', 'Up');
    await reads(bo, 'Agenda', ['The song', 'The budget']);
  }, 120_000);

  it('a highlight is brought, and leads back to its place', async () => {
    const { ana, bo } = home;
    await click(bo.panel, 'tab', 'Readings');
    await openReading(bo, SAMPLE.title);
    await click(bo.panel, 'button', 'Mark paragraph');
    await fill(bo.panel, 'textbox', 'Number of the paragraph', '2');
    await click(bo.panel, 'button', 'Select it');
    await click(bo.panel, 'button', 'Question');
    await click(bo.panel, 'tab', 'Highlights');
    await click(bo.panel, 'button', 'Bring to our meeting');
    await until(async () => (await items(ana, 'For our next meeting')).length === 1, 15_000);
    quote = (await items(ana, 'For our next meeting'))[0] ?? '';
    expect(quote.length).toBeGreaterThan(10);
    await pressIn(ana, quote, 'Put on the agenda');
    await reads(ana, 'Agenda', ['The song', 'The budget', quote]);
    await click(ana.panel, 'button', quote);
    await getByRole(ana.panel, 'tab', 'Highlights');
    await toMeetings(ana);
    await click(ana.panel, 'button', 'Our fourth meeting');
    await toMeetings(bo);
    await click(bo.panel, 'button', 'Our fourth meeting');
    await reads(bo, 'Agenda', ['The song', 'The budget', quote]);
  }, 120_000);

  it('its calendar file is saved, with the rule and the zone', async () => {
    const { ana } = home;
    const save = (): Promise<unknown> => click(ana.panel, 'button', 'Calendar file');
    const file = await downloaded(ana, 'Our fourth meeting.ics', save);
    const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, 'utf8')) as never);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect([event.summary, event.location, event.isRecurring()]).toEqual([
      'Our fourth meeting',
      'By phone',
      true,
    ]);
    expect(event.description).toContain('1. The song');
    expect(event.startDate.toString()).toBe('2099-11-26T17:30:00');
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });

  it('they meet: both see the point, type in the notes at once, decide, and say who does what', async () => {
    const { ana, bo } = home;
    await click(ana.panel, 'button', 'Start the meeting');
    await getByRole(bo.panel, 'timer', 'Clock', 15_000);
    await click(bo.panel, 'button', 'Next point');
    await shows(ana, 'The budget');

    const box = {
      ana: await getByRole(ana.panel, 'textbox', 'Notes of the meeting'),
      bo: await getByRole(bo.panel, 'textbox', 'Notes of the meeting'),
    };
    await box.ana.type('Numbers of last spring. ');
    await until(
      async () => (await valueOf(bo.panel, 'textbox', 'Notes of the meeting')).startsWith('Numbers'),
      15_000,
    );
    await box.bo.evaluate((node) => (node as HTMLTextAreaElement).setSelectionRange(0, 0));
    const [mine, yours] = ['Ana writes at the end of it all.', 'Bo writes at the very beginning. '];
    await Promise.all([box.ana.type(mine, { delay: 15 }), box.bo.type(yours, { delay: 15 })]);
    const whole = `${yours}Numbers of last spring. ${mine}`;
    for (const person of [ana, bo])
      expect(
        await until(
          async () => (await valueOf(person.panel, 'textbox', 'Notes of the meeting')) === whole,
          15_000,
        ),
      ).toBe(true);

    await add(ana, 'Add a decision', 'The song comes first.');
    await reads(bo, 'Decisions', ['The song comes first.']);
    await add(bo, 'Add a to-do', 'Ask the front desk');
    await reads(ana, 'To do', ['Ask the front desk']);
    await pressIn(ana, 'Ask the front desk', 'Edit');
    await set(ana, 'Due', '2099-12-03');
    await click(ana.panel, 'textbox', 'Change the to-do');
    await shows(bo, 'by Dec 3, 2099');
  }, 120_000);

  it('what they did not reach moves on to the next one, and what is to be done stays in view', async () => {
    const { ana, bo } = home;
    await click(bo.panel, 'button', 'End the meeting');
    await reads(ana, 'Agenda', ['The song']);
    await click(ana.panel, 'button', 'Back');
    await getByRole(ana.panel, 'list', 'Past meetings');
    const next = await until(async () => {
      const cards = await ana.panel.$$('.meetings .meeting-open');
      return cards.length === 1 ? cards[0] : undefined;
    }, 15_000);
    await (next as { click(): Promise<void> }).click();
    await shows(ana, 'Dec 24, 2099');
    await reads(ana, 'Agenda', ['The budget', quote]);
    await reads(ana, 'To do', ['Ask the front desk']);
    expect(await showsText(ana.panel, 'Not reached at')).toBe(true);
    await click(ana.panel, 'tab', 'Plan');
    await shows(ana, 'Open the agenda');
    await shows(ana, '2 points on the agenda');
  }, 120_000);
};
