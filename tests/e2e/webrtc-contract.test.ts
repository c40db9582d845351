import type { ContractEnd } from '../contracts/transport';
import { transportContract } from '../contracts/transport';
import type { End } from '../support/rtc-browsers';
import { useRtcPair } from '../support/rtc-pair';

const pair = useRtcPair();

/** A page's end as the contract drives it. */
const contractEnd = ({ call }: End): ContractEnd => ({
  write: (text) => call('insert', text),
  erase: (index, length) => call('remove', index, length),
  text: () => call('text'),
  digest: () => call('digest'),
  presence: (state) => call('presence', state),
  presences: () => call('presences'),
  status: () => call('status'),
  acknowledged: () => call('acknowledged'),
  partnerLacks: () => call('partnerLacks'),
  updatesSent: async () => (await call('sent'))['0,2'] ?? 0,
  setStorage: (mode) => call('setStorage', mode),
  keepBody: (size, seed, lying) => call('keepBody', size, seed, lying ?? false),
  wantBodies: (hashes) => call('wantBodies', hashes),
  bodyCount: () => call('bodyCount'),
  garble: () => call('garble'),
  stop: () => call('stop'),
});

transportContract('y-webrtc, wrapped', async () => ({
  a: contractEnd(pair.a),
  b: contractEnd(pair.b),
  start: () => pair.connect(),
  interrupt: () => pair.both('cut'),
  close: () => pair.both('stop'),
}));
