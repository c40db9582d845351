import { beforeEach, describe, expect, it } from 'vitest';
import { shortTitle, statusWords } from '../../components/app/status-words';
import type { NotebookStatus } from '../../lib/model/notebook-status';
import { NO_TIME } from '../../lib/util/possible-time';
import { NOW, PAIRED } from '../support/fake-session';
import { useWords } from '../support/words';

beforeEach(() => useWords());

const words = (part: Partial<NotebookStatus>, reads = ''): string => {
  const { state, detail } = statusWords({ ...PAIRED, ...part }, 'Ruth', reads, NOW);
  return detail === '' ? state : `${state} · ${detail}`;
};

describe('status words', () => {
  it('tell what was left out, and never "Here now" then', () => {
    const told = 'Ruth’s browser sent something damaged. Bookbag left it out, and nothing of yours is lost.';
    expect(words({ here: true, refused: true, waiting: 2 })).toBe(`2 changes waiting · ${told}`);
    expect(words({ here: true, refused: true })).toBe(`All sent · ${told}`);
  });

  it('need no time that is not known, and a name that runs from right to left turns nothing', () => {
    expect(words({ lastHere: NO_TIME })).toBe('All sent · your partner has everything');
    const here = { ...PAIRED, here: true, texts: { have: 1, total: 2 } };
    expect(statusWords(here, 'רות', '', NOW).detail).toBe('\u2068רות\u2069 · 1 of 2 texts');
  });

  it('say the first state that applies', () => {
    expect(words({ paired: false, here: true, relay: 'reached', waiting: 3 })).toBe('Only you so far');
    expect(words({ paired: false, relay: 'unreached' })).toBe('Only you so far · Relay not reached');
    expect(words({ paired: false, left: NOW })).toMatch(/^Only you so far · left at the relay at \d/);
    const joined = { paired: false, joined: true };
    expect(words({ ...joined, here: true })).toBe(
      'You are in · your partner’s notebook comes when their browser is open',
    );
    expect(words({ ...joined, relay: 'unreached', waiting: 1 })).toBe(
      'You are in · Relay not reached · 1 waiting',
    );
    expect(words({ here: true, joined: true })).toBe('Here now · Ruth');
    expect(words({ here: true, relay: 'unreached', waiting: 3 })).toBe('Here now · Ruth');
    expect(words({ relay: 'unreached', waiting: 3 })).toBe('Relay not reached · 3 waiting');
    expect(words({ relay: 'unreached' })).toBe('Relay not reached');
    expect(words({ waiting: 1 })).toBe('1 change waiting · until Ruth’s browser is open');
    expect(words({ waiting: 4 })).toBe('4 changes waiting · until Ruth’s browser is open');
    expect(words({ relay: 'connecting' })).toBe('All sent · your partner has everything');
    expect(words({ lastHere: NOW })).toMatch(/^All sent · Ruth was here at \d/);
    expect(words({ lastHere: NOW - 86_400_000 })).toMatch(/^All sent · Ruth was here on Nov 19, \d/);
  });

  it('say what is under way while the partner is here', () => {
    expect(words({ here: true, texts: { have: 12, total: 80 }, busy: true })).toBe(
      'Here now · Ruth · 12 of 80 texts',
    );
    expect(words({ here: true, busy: true })).toBe('Here now · Ruth · sending');
    expect(words({ here: true, relayed: true })).toBe('Here now · Ruth · through the relay');
    expect(words({ here: true, relayed: true, texts: { have: 12, total: 80 } })).toBe(
      'Here now · Ruth · 12 of 80 texts · through the relay',
    );
    expect(words({ relayed: true, lastHere: NOW })).not.toContain('through');
    expect(words({ here: true }, 'Story Time in Two Languages: What Families Told Us')).toBe(
      'Here now · Ruth, in “Story Time in Two…”',
    );
  });

  it('say what does not travel through the relay while the mailbox is full', () => {
    const relayed = { here: true, relayed: true };
    expect(words({ ...relayed, mailbox: 'full' })).toBe('Here now · Ruth · through the relay');
    expect(words({ ...relayed, mailbox: 'open', waiting: 1 })).toBe('Here now · Ruth · through the relay');
    expect(words({ ...relayed, mailbox: 'full', waiting: 2 })).toBe(
      'Here now · Ruth · 2 waiting · the mailbox is full',
    );
  });

  it('cut a long title between words', () => {
    expect(shortTitle('Short')).toBe('Short');
    expect(shortTitle('A'.repeat(60))).toBe(`${'A'.repeat(24)}…`);
  });

  it('never say "All sent" while the partner lacks texts or pictures', () => {
    const toGo = (texts: number, pictures = 0) => ({ toGo: { texts, pictures, ofTexts: 300 } });
    expect(words({ waiting: 276, ...toGo(276, 9) })).toBe('276 changes waiting · 276 texts to go');
    expect(words({ waiting: 1, ...toGo(1) })).toBe('1 change waiting · 1 text to go');
    expect(words({ waiting: 1, ...toGo(0, 1) })).toBe('1 change waiting · 1 picture to go');
    expect(words({ waiting: 2, ...toGo(0, 9) })).toBe('2 changes waiting · 9 pictures to go');
    expect(words({ waiting: 276, relay: 'unreached', ...toGo(276) })).toBe(
      'Relay not reached · 276 waiting · 276 texts to go',
    );
    expect(words({ here: true, ...toGo(276) })).toBe('Here now · Ruth · sending · 24 of 300 texts');
    expect(words({ here: true, ...toGo(0, 9) })).toBe('Here now · Ruth · sending · 9 pictures to go');
  });

  it('say what an older Bookbag does not tell, and that the partner’s computer is full', () => {
    expect(words({ tellsTexts: false, lastHere: NOW })).toBe(
      'All sent · Ruth’s Bookbag is older and does not say which texts it has',
    );
    expect(words({ here: true, partnerFull: true, waiting: 3 })).toBe('Here now · Ruth’s computer is full');
  });

  it('say when all was left at the relay, and what changes wait for there', () => {
    const open = { mailbox: 'open' as const, lastHere: NOW };
    expect(words({ ...open, left: NOW })).toMatch(/^All sent · left at the relay at \d/);
    expect(words({ ...open, left: NOW - 86_400_000 })).toMatch(/^All sent · left at the relay on Nov 19, \d/);
    expect(words({ ...open, left: 7 })).toBe('All sent · left at the relay'); // the clock was set to 1970
    expect(words(open)).toBe('All sent · your partner has everything');
    expect(words({ ...open, waiting: 2 })).toBe('2 changes waiting · on the way to the relay');
    expect(words({ mailbox: 'full', waiting: 2 })).toBe('2 changes waiting · the mailbox is full');
    expect(words({ mailbox: 'parts', waiting: 2 })).toBe(
      '2 changes waiting · more than the mailbox takes at once',
    );
    expect(words({ here: true, relayed: true, mailbox: 'parts', waiting: 2 })).toContain(
      '2 waiting · more than the mailbox takes at once',
    );
    expect(words({ mailbox: 'none', waiting: 2 })).toBe(
      '2 changes waiting · until Ruth’s browser is open · no mailbox here',
    );
    expect(words({ ...open, relay: 'unreached', left: NOW })).toMatch(
      /^Relay not reached · left at the relay at \d[^·]*$/,
    );
  });

  it('say that it was left rather than that there are no connections, and what was refused before all', () => {
    expect(words({ blocked: true, left: NOW })).toMatch(/^All sent · left at the relay/);
    expect(words({ refused: true, left: NOW })).toMatch(/^All sent · Ruth’s browser sent something damaged/);
  });

  it('count no texts to go that lie at the relay', () => {
    const toGo = { texts: 3, pictures: 0, ofTexts: 9 };
    expect(words({ relay: 'unreached', left: NOW, toGo })).not.toContain('to go');
  });

  it('say that this browser makes no connections, wherever nobody is here', () => {
    const why = 'this browser allows no direct connections';
    expect(words({ paired: false, blocked: true })).toBe(`Only you so far · ${why}`);
    expect(words({ paired: false, joined: true, blocked: true })).toBe(`You are in · ${why}`);
    expect(words({ blocked: true, waiting: 2 })).toBe(`2 changes waiting · ${why}`);
    expect(words({ blocked: true })).toBe(`All sent · ${why}`);
    expect(words({ blocked: true, relay: 'unreached' })).toBe('Relay not reached');
  });
});
