import type { FakeTransport } from '../support/sync-fake-transport';
import { FakeWire } from '../support/sync-fake-transport';
import { memoryEnd } from '../support/sync-end';
import { transportContract } from './transport';

const endOf = (transport: FakeTransport) =>
  memoryEnd([transport], { updatesSent: () => transport.updatesSent, garble: () => transport.garble() });

transportContract('the fake transport', async () => {
  const wire = new FakeWire();
  const [a, b] = [endOf(wire.ends[0]), endOf(wire.ends[1])];
  return {
    a,
    b,
    start: async () => (a.begin(), b.begin()),
    interrupt: async () => wire.cut(),
    close: () => Promise.all([a.stop(), b.stop()]),
  };
});
