/** What the programme gives its pairs to talk about. A note keeps the id, so the words may change and be translated. In the order of the menu. */
export const TOPICS = ['inclusion', 'leading', 'mentoring', 'alsc'] as const;
export type Topic = (typeof TOPICS)[number];

/** Whether this app knows a topic; one of a newer app stays in its note, and is shown as none. */
export const isTopic = (id: string): id is Topic => (TOPICS as readonly string[]).includes(id);
