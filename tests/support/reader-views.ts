import { click, fill, getByRole } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';

interface Walk {
  readonly person: Person;
  /** A message of the interface in the walk's language. */
  readonly say: (key: string) => string;
}

/** Views from an open reading: what its tools open. */
export const READER_VIEWS = [
  {
    name: 'how texts look, on a paper of its own',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('text.text'));
      await click(panel, 'radio', say('text.sepia'));
    },
  },
  {
    name: 'outline of a text',
    go: ({ person: { panel }, say }: Walk): Promise<unknown> =>
      click(panel, 'button', say('reading.outline')),
  },
  {
    name: 'words found in a text',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await fill(panel, 'searchbox', say('find.name'), 'a');
      await getByRole(panel, 'button', say('find.next'));
    },
  },
  {
    name: 'no voice to read aloud',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await panel.keyboard.press('Escape');
      await click(panel, 'button', say('aloud.aloud'));
    },
  },
];
