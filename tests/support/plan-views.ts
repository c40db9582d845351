import { click, fill, getByRole, showsText } from '../../scripts/by-role.mjs';
import type { Person } from '../../scripts/driver.mjs';

interface Walk {
  readonly person: Person;
  /** A message of the interface in the walk's language. */
  readonly say: (key: string) => string;
}

/** From the cabinet into a drawer, and to the form that puts something in. */
async function openForm({ person: { panel }, say }: Walk, drawer: string, add: string): Promise<void> {
  await click(panel, 'tab', say('app.plan'));
  await click(panel, 'link', say(drawer));
  await click(panel, 'button', say(add));
}

/** Gives what the form puts in a title, and opens it. */
async function saved({ person: { panel }, say }: Walk, title: string): Promise<void> {
  await fill(panel, 'textbox', say('plan.title'), title);
  await click(panel, 'button', say('app.save'));
  await click(panel, 'button', title);
}

/** Views of the section "Plan": the cabinet, forms of its drawers, and what lies in them. */
export const PLAN_VIEWS = [
  {
    name: 'the cabinet of Plan',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'tab', say('app.plan'));
      await getByRole(panel, 'link', say('plan.goals'));
    },
  },
  {
    name: 'the form of a goal, with suggestions',
    go: (walk: Walk): Promise<void> => openForm(walk, 'plan.goals', 'goal.add'),
  },
  { name: 'a goal', go: (walk: Walk): Promise<void> => saved(walk, 'A longer story time') },
  {
    name: 'the form of a meeting',
    go: (walk: Walk): Promise<void> => openForm(walk, 'meeting.meetings', 'meeting.plan'),
  },
  { name: 'a meeting', go: (walk: Walk): Promise<void> => saved(walk, 'Our first meeting') },
  {
    name: 'the form of questions for each other',
    go: (walk: Walk): Promise<void> => openForm(walk, 'plan.questions', 'question.newSet'),
  },
  {
    name: 'a survey without questions',
    go: async (walk: Walk): Promise<void> => {
      await walk.person.panel.keyboard.press('Escape');
      await openForm(walk, 'plan.surveys', 'survey.add');
      await saved(walk, 'After story time');
    },
  },
  {
    name: 'the form of a question of a survey',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'button', say('survey.addQuestion'));
      await click(panel, 'menuitem', say('survey.kindOne'));
      await getByRole(panel, 'textbox', say('survey.question'));
    },
  },
  {
    name: 'the form of an idea',
    go: async (walk: Walk): Promise<void> => {
      await walk.person.panel.keyboard.press('Escape');
      await openForm(walk, 'plan.ideas', 'table.addIdea');
    },
  },
  {
    name: 'the ideas as cards',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await fill(panel, 'textbox', say('table.idea'), 'The parent leads the song');
      await click(panel, 'button', say('app.save'));
      await showsText(panel, 'The parent leads the song');
    },
  },
  {
    name: 'our year',
    go: async ({ person: { panel }, say }: Walk): Promise<void> => {
      await click(panel, 'tab', say('app.plan'));
      await click(panel, 'link', say('plan.year'));
      await showsText(panel, say('year.what'));
    },
  },
] as const;
