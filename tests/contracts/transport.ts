import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TransportStatus } from '../../lib/sync/transport';
import { noise } from '../support/sync-bodies';

/**
 * The suite of every transport (docs/design.md, "Sync"): two documents, two stores of bodies, any transport
 * between. Ends are driven asynchronously, since some live in browsers.
 */
export interface ContractEnd {
  /** Appends to the shared text. */
  write(text: string): Promise<unknown>;
  erase(index: number, length: number): Promise<unknown>;
  text(): Promise<string>;
  digest(): Promise<string>;
  presence(state: Record<string, string>): Promise<unknown>;
  presences(): Promise<unknown[]>;
  status(): Promise<TransportStatus | undefined>;
  /** Digests that the partner acknowledged, in order. */
  acknowledged(): Promise<string[]>;
  /** How many bodies the partner said that it lacks, with each acknowledgement; null where it did not say. */
  partnerLacks(): Promise<(number | null)[]>;
  /** Update messages (or bytes of them) that this end has sent. */
  updatesSent(): Promise<number>;
  /** 'held': `whenStored` stays pending until 'ok'; 'refuses': it rejects. */
  setStorage(mode: 'ok' | 'held' | 'refuses'): Promise<unknown>;
  /** Stores a body, under its own hash or, lying, under another's. */
  keepBody(size: number, seed: number, lying?: boolean): Promise<string>;
  wantBodies(hashes: string[]): Promise<unknown>;
  bodyCount(): Promise<number>;
  /** Sends the partner something that no rule allows. */
  garble(): Promise<unknown>;
  stop(): Promise<unknown>;
}

export interface ContractPair {
  readonly a: ContractEnd;
  readonly b: ContractEnd;
  /** Starts both transports. */
  start(): Promise<void>;
  /** Breaks the connection; it is found again without anybody's doing. */
  interrupt(): Promise<unknown>;
  close(): Promise<unknown>;
}

const PATIENCE = { timeout: 12_000, interval: 20 };

/** What a way does not do by its nature. */
interface Nature {
  /** Carries presence: who is here now. */
  readonly presence: boolean;
  /** Carries bodies; else it says only how much each end lacks. */
  readonly bodies?: boolean;
}

export function transportContract(
  name: string,
  makePair: () => Promise<ContractPair>,
  { presence, bodies = true }: Nature = { presence: true },
): void {
  describe(`${name} as a transport`, { timeout: 30_000 }, () => {
    let pair: ContractPair;
    let a: ContractEnd;
    let b: ContractEnd;

    beforeEach(async () => {
      pair = await makePair();
      ({ a, b } = pair);
    });
    afterEach(() => pair.close());

    const bothDelivered = () =>
      expect
        .poll(async () => [await a.status(), await b.status()].map((status) => status?.delivered), PATIENCE)
        .toEqual([true, true]);
    const same = async () => {
      await expect.poll(async () => (await a.digest()) === (await b.digest()), PATIENCE).toBe(true);
    };

    it('syncs what each had before', async () => {
      await a.write('from a. ');
      await b.write('from b. ');
      await pair.start();
      await same();
      expect(await a.text()).toContain('from b. ');
      expect(await b.text()).toContain('from a. ');
      await bothDelivered();
    });

    it('carries edits and deletions both ways, and presence where it is of that kind', async () => {
      await pair.start();
      await a.write('hello');
      await expect.poll(() => b.text(), PATIENCE).toBe('hello');
      await b.erase(0, 4);
      await expect.poll(() => a.text(), PATIENCE).toBe('o');
      await a.presence({ name: 'Anna' });
      await bothDelivered();
      await expect.poll(() => b.presences(), PATIENCE).toEqual(presence ? [{ name: 'Anna' }] : []);
    });

    it('carries an edit that is large, and small ones behind it', async () => {
      await pair.start();
      await a.write('first. ');
      await expect.poll(() => b.text(), PATIENCE).toBe('first. ');
      const large = Array.from(noise(100_000, 5), (byte) => String.fromCharCode(33 + (byte % 90))).join('');
      await a.write(large); // it cannot be packed into 64 KiB
      await a.write(' last');
      await expect.poll(async () => (await b.text()) === `first. ${large} last`, PATIENCE).toBe(true);
      await bothDelivered();
    });

    it('sends nothing back that it brought', async () => {
      await pair.start();
      await a.write('x'.repeat(1_000));
      await bothDelivered();
      await a.write('y');
      await bothDelivered();
      expect(await a.updatesSent()).toBeGreaterThan(0);
      expect(await b.updatesSent()).toBe(0);
    });

    it('acknowledges only what is stored, and nothing more once the disk refused', async () => {
      await pair.start();
      await bothDelivered();
      await b.setStorage('held');
      await a.write('held');
      await expect.poll(() => b.text(), PATIENCE).toBe('held');
      await pause(600);
      expect(await a.acknowledged()).not.toContain(await a.digest());
      expect((await a.status())?.delivered).toBe(false);
      await b.setStorage('ok');
      await expect.poll(() => a.acknowledged(), PATIENCE).toContain(await a.digest());
      await b.setStorage('refuses');
      await a.write(' refused');
      await expect.poll(() => b.text(), PATIENCE).toBe('held refused');
      await pause(600);
      await b.setStorage('ok');
      await a.write(' ok');
      await pause(600);
      expect(await a.acknowledged()).not.toContain(await a.digest());
    });

    it('finds the partner again after an interruption, with what was written meanwhile', async () => {
      await pair.start();
      await a.write('before');
      await bothDelivered();
      await pair.interrupt();
      await a.write(' a');
      await b.write(' b');
      await same();
      await bothDelivered();
    });

    it.runIf(bodies)('brings bodies, checked, and goes on after an interruption', async () => {
      const hashes: string[] = [];
      for (let i = 0; i < 80; i++) hashes.push(await a.keepBody(3_000, i));
      await pair.start();
      await b.wantBodies(hashes);
      await pair.interrupt();
      await expect.poll(() => b.bodyCount(), PATIENCE).toBe(80);
      await expect.poll(async () => (await b.status())?.busy, PATIENCE).toBe(false);
    });

    it.runIf(!bodies)('says how many bodies it lacks, though it brings none', async () => {
      await b.wantBodies([await a.keepBody(2_000, 3), await a.keepBody(2_000, 4)]);
      await pair.start();
      await expect.poll(async () => (await a.partnerLacks()).at(-1), PATIENCE).toBe(2);
      expect([await b.bodyCount(), (await b.status())?.busy]).toEqual([0, false]);
    });

    it.runIf(bodies)('says how many bodies it lacks: first of all, and when it has them', async () => {
      const hashes = [await a.keepBody(2_000, 3), await a.keepBody(2_000, 4)];
      await b.wantBodies([...hashes, '1'.repeat(64)]); // the last is nowhere: it cannot come
      await pair.start();
      await expect.poll(() => b.bodyCount(), PATIENCE).toBe(2);
      await expect.poll(async () => (await a.partnerLacks()).at(-1), PATIENCE).toBe(0);
      expect((await a.partnerLacks())[0]).toBe(3);
    });

    it.runIf(bodies)(
      'refuses a body that is not what its name says or too large, and brings the others',
      async () => {
        const lying = await a.keepBody(2_000, 1, true);
        const large = await a.keepBody(600 * 1024, 2);
        const good = await a.keepBody(2_000, 3);
        await pair.start();
        await b.wantBodies([lying, large, good]);
        await expect.poll(() => b.bodyCount(), PATIENCE).toBe(1);
        await pause(300);
        expect(await b.bodyCount()).toBe(1);
      },
    );

    it.runIf(bodies)('brings what the partner has beside what it lacks', async () => {
      const good = await a.keepBody(2_000, 3);
      await pair.start();
      await a.wantBodies(['0'.repeat(64)]);
      await b.wantBodies(['1'.repeat(64), good]);
      await expect.poll(() => b.bodyCount(), PATIENCE).toBe(1);
    });

    it('outlives a malformed message', async () => {
      await pair.start();
      await a.write('one');
      await bothDelivered();
      await a.garble();
      await a.write(' two');
      await expect.poll(() => b.text(), PATIENCE).toBe('one two');
      await bothDelivered();
    });

    it('ends with its signal: nothing comes or goes any more', async () => {
      await pair.start();
      await bothDelivered();
      await b.stop();
      await a.write('late');
      await b.write('late too');
      await pause(300);
      expect([await a.text(), await b.text()]).toEqual(['late', 'late too']);
      await expect.poll(async () => (await a.status())?.partnerHere, PATIENCE).toBe(false);
    });
  });
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
