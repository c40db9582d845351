import type { Awareness } from 'y-protocols/awareness';
import { Cell, type Observed } from '../util/observed';

const ID = /^[\w-]{1,64}$/;

/** No text has more numbered paragraphs than this. */
const MOST_PARAGRAPHS = 20_000;

/** What somebody has open, and where in it they are. */
interface ReadAt {
  readonly reading: string;
  /** The number of a paragraph, 0 for none. */
  readonly paragraph: number;
  /** They asked that the other one follows them. */
  readonly leads: boolean;
}
const NOWHERE: ReadAt = { reading: '', paragraph: 0, leads: false };

/** What a foreign state names; nowhere when it names nothing of ours. */
function readAt(state: unknown, me: string): ReadAt {
  if (typeof state !== 'object' || state === null) return NOWHERE;
  const { member, reading, paragraph, leads } = state as Readonly<Record<string, unknown>>;
  if (typeof member !== 'string' || member === me) return NOWHERE;
  if (typeof reading !== 'string' || !ID.test(reading)) return NOWHERE;
  const fits = Number.isInteger(paragraph) && Number(paragraph) > 0 && Number(paragraph) <= MOST_PARAGRAPHS;
  return { reading, paragraph: fits ? Number(paragraph) : 0, leads: leads === true };
}

/** Who reads what, while both are here. It travels as Yjs awareness and is never stored. */
export interface Presence {
  /** The reading that the partner has open now, '' when none or not here. */
  readonly partnerReads: Observed<string>;
  /** The number of the paragraph at which they are in it, 0 when that is not known. */
  readonly partnerParagraph: Observed<number>;
  /** Whether they lead there: this person may follow them, and nothing moves before that. */
  readonly partnerLeads: Observed<boolean>;
  /** Tells the partner what is open here; '' for nothing. */
  show(reading: string): void;
  /** Tells the partner at which paragraph of it this person is. */
  at(paragraph: number): void;
  /** Offers the partner to follow this person in it, until another one is opened. */
  lead(leads: boolean): void;
}

export function presence(awareness: Awareness, me: string, signal: AbortSignal): Presence {
  const [partnerReads, partnerParagraph, partnerLeads] = [new Cell(''), new Cell(0), new Cell(false)];
  const onChange = (): void => {
    const states = [...awareness.getStates().values()].map((state) => readAt(state, me));
    // where they lead counts before another page that they have open
    const read = states.filter((one) => one.reading !== '');
    const { reading, paragraph, leads } = read.find((one) => one.leads) ?? read[0] ?? NOWHERE;
    partnerReads.set(reading);
    partnerParagraph.set(paragraph);
    partnerLeads.set(leads);
  };
  awareness.on('change', onChange);
  signal.addEventListener('abort', () => awareness.off('change', onChange), { once: true });
  // Other fields of the state, such as a cursor in a draft, stay.
  const tell = (more: object): void =>
    awareness.setLocalState({ ...awareness.getLocalState(), member: me, ...more });
  return {
    ...{ partnerReads, partnerParagraph, partnerLeads },
    show: (reading) => tell({ reading, paragraph: 0, leads: false }),
    at: (paragraph) => tell({ paragraph }),
    lead: (leads) => tell({ leads }),
  };
}
