/**
 * The drawers of the section "Plan", in the order in which they stand. Each holds the records of the kind of its name,
 * and each of those has a title.
 */
export const DRAWERS = ['goals', 'meetings', 'events', 'resources'] as const;

export type Drawer = (typeof DRAWERS)[number];
