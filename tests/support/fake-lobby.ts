import { type Asker, type Lobby, NO_LOBBY } from '../../lib/model/pairing';
import type { LobbyHere } from '../../lib/session/travel/pairing';
import type { Devices } from '../../lib/session/travel/devices';
import type { DeviceHere } from '../../lib/session/travel/shown-devices';
import { Cell } from '../../lib/util/observed';
import { ok } from '../../lib/util/result';

/** Ruth, who asks to come in. */
export const RUTH: Asker = {
  ...{ id: 'r', name: 'Ruth', words: ['lantern', 'otter', 'shelf', 'plum'], here: true, letIn: false },
  ...{ answered: 0, as: '' },
};

/** A lobby in memory: nobody asks, until `now` is set. */
export function fakeLobby(): LobbyHere & { readonly now: Cell<Lobby>; readonly decided: string[] } {
  const now = new Cell<Lobby>(NO_LOBBY);
  const decided: string[] = [];
  const done = (what: string, next: Lobby): Promise<null> => {
    decided.push(what);
    now.set(next);
    return Promise.resolve(null);
  };
  const looks = new Cell(false);
  const others = (asker: string): readonly Asker[] => now.get().askers.filter(({ id }) => id !== asker);
  return {
    ...{ now, decided },
    letIn: (asker) => {
      const askers = now.get().askers.map((one) => (one.id === asker ? { ...one, letIn: true } : one));
      return done(`let in ${asker}`, { ...now.get(), askers });
    },
    refuse: (asker) => done(`refused ${asker}`, { ...now.get(), askers: others(asker) }),
    takeBack: (asker) => done(`took back ${asker}`, { ...now.get(), askers: others(asker) }),
    looks,
    look: (on) => looks.set(on),
    toldUsedAgain: () => done('told', { ...now.get(), usedAgain: false }),
  };
}

/** The devices of a notebook in memory, and the names that were given to them. */
export class FakeDevices implements Devices {
  readonly list = new Cell<readonly DeviceHere[]>([]);
  readonly named: string[] = [];

  /** What comes of it, and how often it was asked. */
  own: Awaited<ReturnType<Devices['becomeOwn']>> = ok(null);
  asked = 0;

  becomeOwn(): ReturnType<Devices['becomeOwn']> {
    this.asked += 1;
    return Promise.resolve(this.own);
  }

  /** What comes of a removal, and what was asked. */
  removes: Awaited<ReturnType<Devices['remove']>> = ok(null);
  readonly removed: string[] = [];

  remove(id: string, stay: readonly string[]): ReturnType<Devices['remove']> {
    this.removed.push(`${id}, not ${stay.join(' ')}`);
    if (this.removes.ok) this.list.set(this.list.get().filter((one) => one.id !== id));
    return Promise.resolve(this.removes);
  }

  /** How often a person has read that others went elsewhere. */
  seen = 0;

  seenApart(): void {
    this.seen += 1;
  }

  rename(id: string, name: string): ReturnType<Devices['rename']> {
    this.named.push(`${id}: ${name}`);
    this.list.set(this.list.get().map((one) => (one.id === id ? { ...one, name } : one)));
    return ok(() => true);
  }
}
