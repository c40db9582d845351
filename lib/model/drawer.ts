/**
 * The drawers of the section "Plan", in the order in which they stand. Each holds the records of one kind, and each of
 * those has a title.
 */
export const DRAWERS = [
  'goals',
  'meetings',
  'questions',
  'interviews',
  'surveys',
  'ideas',
  'events',
  'resources',
] as const;

export type Drawer = (typeof DRAWERS)[number];

/** The kind of what lies in a drawer. */
const KIND_IN = {
  goals: 'goals',
  meetings: 'meetings',
  questions: 'questionSets',
  interviews: 'interviews',
  surveys: 'surveys',
  ideas: 'tables',
  events: 'events',
  resources: 'resources',
} as const satisfies Record<Drawer, string>;

export const kindIn = (drawer: Drawer): (typeof KIND_IN)[Drawer] => KIND_IN[drawer];

/** The drawer in which records of a kind lie; undefined where they lie in none. */
export const drawerOf = (kind: string): Drawer | undefined => DRAWERS.find((one) => KIND_IN[one] === kind);

/** The drawer in which a record is shown, given the kind of the card on which it stands: a point stands on an agenda. */
export const foundIn = (kind: string): Drawer | undefined =>
  kind === 'points' ? 'meetings' : drawerOf(kind);
