import { describe, expect, it } from 'vitest';
import { judgeSignal } from '../../../../lib/sync/webrtc/pair-rtc';

const SDP = 'v=0\r\na=ice-ufrag:abcd\r\n';
const fresh = { connected: false, remoteSdp: undefined };

describe('S10: signals by role', () => {
  it('an offer only at the answering end, an answer only at the offering one', () => {
    const offer = { type: 'offer', sdp: SDP };
    const answer = { type: 'answer', sdp: SDP };
    expect(judgeSignal(offer, { ...fresh, offering: false })).toBe('take');
    expect(judgeSignal(offer, { ...fresh, offering: true })).toBe('drop');
    expect(judgeSignal(answer, { ...fresh, offering: true })).toBe('take');
    expect(judgeSignal(answer, { ...fresh, offering: false })).toBe('drop');
  });

  it('one description: the same again is dropped, another one ends the connection', () => {
    const at = { offering: false, connected: false, remoteSdp: SDP };
    expect(judgeSignal({ type: 'offer', sdp: SDP }, at)).toBe('drop');
    expect(judgeSignal({ type: 'offer', sdp: 'other' }, at)).toBe('end');
  });

  it('none at all once connected, nor a wish to renegotiate', () => {
    const at = { offering: false, connected: true, remoteSdp: SDP };
    expect(judgeSignal({ type: 'offer', sdp: 'other' }, at)).toBe('drop');
    expect(judgeSignal({ type: 'renegotiate', renegotiate: true }, { ...fresh, offering: true })).toBe(
      'drop',
    );
  });

  it('candidates of this description only, whether connected or not', () => {
    const candidate = (ufrag: string) => ({
      type: 'candidate',
      candidate: {
        candidate: `candidate:1 1 udp 1 1.2.3.4 5 typ host generation 0 ufrag ${ufrag} network-id 1`,
      },
    });
    const at = { offering: true, connected: true, remoteSdp: SDP };
    expect(judgeSignal(candidate('abcd'), at)).toBe('take');
    expect(judgeSignal(candidate('efgh'), at)).toBe('drop');
    expect(judgeSignal(candidate('efgh'), { ...fresh, offering: true })).toBe('take');
  });
});
