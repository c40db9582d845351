import { describe, expect, it } from 'vitest';
import { click, fill, getByRole } from '../../../scripts/by-role.mjs';
import { type Couple, shows } from '../../support/two-people';

const TOPIC = 'What makes an effective manager or director?';

/** A topic of the programme, from which the two begin to talk. */
export const topics = (home: Couple): void => {
  describe('a topic', () => {
    it('begins a note, under which the two answer each other', async () => {
      const { ana, bo } = home;
      await click(ana.panel, 'tab', 'Notes');
      await click(ana.panel, 'button', 'Pick a topic');
      await click(ana.panel, 'menuitem', TOPIC);
      await fill(ana.panel, 'textbox', 'Write a note', 'Somebody who listens');
      await click(ana.panel, 'button', 'Post');
      await click(bo.panel, 'tab', 'Notes');
      await shows(bo, `Topic: ${TOPIC}`);
      await click(bo.panel, 'button', 'Reply');
      await fill(bo.panel, 'textbox', 'Write a reply', 'And who asks back');
      await click(bo.panel, 'button', 'Send');
      await shows(ana, 'And who asks back');
      const replies = await getByRole(ana.panel, 'list', 'Replies');
      expect(await replies.evaluate((list) => list.innerText)).toMatch(
        /Bo[\s\S]*New[\s\S]*And who asks back/,
      );
      await click(ana.panel, 'button', 'Reply');
      await fill(ana.panel, 'textbox', 'Write a reply', 'In writing too');
      await click(ana.panel, 'button', 'Send');
      await shows(bo, 'In writing too');
    });
  });
};
