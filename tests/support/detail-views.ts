import { click, getByRole, showsText } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';

interface Walk {
  readonly person: Person;
  /** A message of the interface in the walk's language. */
  readonly say: (key: string) => string;
}

/** Views from an open reading: its details, the form for its people, and the menu for citing. */
export const DETAIL_VIEWS = [
  {
    name: 'details of a reading',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('details.details'));
      await getByRole(panel, 'region', say('details.details'));
      await showsText(panel, say('details.fromPageData'));
    },
  },
  {
    name: 'details, people',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('details.editNamed').replace('$1', say('details.creators')));
      await getByRole(panel, 'group', say('details.person').replace('$1', '1'));
    },
  },
  {
    name: 'menu of citations',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('app.cancel'));
      await click(panel, 'button', say('cite.cite'));
      await getByRole(panel, 'menuitem', say('cite.copyApa'));
    },
  },
] as const;
