import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stateOf } from '../../../lib/sync/digest';
import { FramingError, LIVE } from '../../../lib/sync/frames';
import { encodeAcknowledgement, encodeBeat, readWord } from '../../../lib/sync/heartbeat';

const doc = new Y.Doc();
doc.getText('t').insert(0, 'hello');
const state = stateOf(doc);

describe('S6: beats and acknowledgements', () => {
  it('an acknowledgement carries digest and state vector', () => {
    expect(readWord(LIVE.acknowledgement, encodeAcknowledgement(state))).toEqual(state);
  });

  it('a beat carries the digest alone, or nothing when nothing may be acknowledged', () => {
    expect(readWord(LIVE.beat, encodeBeat(state))).toEqual({ digest: state.digest, stateVector: undefined });
    expect(readWord(LIVE.beat, encodeBeat(undefined))).toEqual({ digest: undefined, stateVector: undefined });
  });

  it.each([
    ['a short beat', LIVE.beat, Uint8Array.of(1, 2, 3)],
    ['a long beat', LIVE.beat, new Uint8Array(9)],
    ['an empty acknowledgement', LIVE.acknowledgement, new Uint8Array()],
    ['something behind it', LIVE.acknowledgement, new Uint8Array(20)],
  ])('S5: refuses %s', (_name, kind, bytes) => {
    expect(() => readWord(kind, bytes)).toThrow(FramingError);
  });

  it('S5: refuses an acknowledgement cut short', () => {
    expect(() => readWord(LIVE.acknowledgement, encodeAcknowledgement(state).slice(0, -1))).toThrow(Error);
  });
});
