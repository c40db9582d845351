import { click, getByRole, showsText } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';

interface Walk {
  readonly person: Person;
  /** A message of the interface in the walk's language. */
  readonly say: (key: string) => string;
}

/** Views of the section "Write": before there is a draft, an open one, and the list. */
export const DRAFT_VIEWS = [
  {
    name: 'no drafts yet',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'tab', say('app.write'));
      await showsText(panel, say('draft.none'));
    },
  },
  {
    name: 'a draft out of a template',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('draft.new'));
      await click(panel, 'menuitem', say('draft.bookReview'));
      await getByRole(panel, 'textbox', say('draft.draft'));
    },
  },
  {
    name: 'the drafts',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('draft.drafts'));
      await getByRole(panel, 'list', say('draft.drafts'));
    },
  },
] as const;
