import { describe, expect, it } from 'vitest';
import type { Member } from '../../../server/room';
import { ALONE } from '../../../server/bus';
import { LIMITS } from '../../../server/limits';
import { Rooms } from '../../../server/room';

/** A member who keeps what is handed to him. */
const member = (from = '') => {
  const heard: string[] = [];
  return { heard, from, deliver: (text: string) => void heard.push(text) } satisfies Member & {
    heard: string[];
  };
};

describe('R3: rooms', () => {
  it('hand a publication to who has subscribed, and not to the sender', () => {
    const rooms = new Rooms(LIMITS);
    const [anna, ben, silent] = [member(), member(), member()];
    for (const one of [anna, ben, silent]) rooms.join('r', one);
    for (const one of [anna, ben]) rooms.subscribe('r', one);
    rooms.publish('r', anna, 'hello');
    expect([anna.heard, ben.heard, silent.heard]).toEqual([[], ['hello'], []]);
  });

  it('who has left subscribes to nothing, nor does who never came', () => {
    const rooms = new Rooms(LIMITS);
    const [anna, gone, stranger] = [member(), member(), member()];
    rooms.join('r', anna);
    rooms.join('r', gone);
    rooms.leave('r', gone);
    for (const one of [gone, stranger]) rooms.subscribe('r', one);
    rooms.publish('r', anna, 'hello');
    expect([gone.heard, stranger.heard]).toEqual([[], []]);
    expect(rooms.members('r')).toBe(1);
  });

  it('are gone with the last member', () => {
    const rooms = new Rooms(LIMITS);
    const anna = member();
    rooms.join('r', anna);
    rooms.subscribe('r', anna);
    expect(rooms.count).toBe(1);
    rooms.leave('r', anna);
    rooms.subscribe('r', anna);
    expect([rooms.count, rooms.members('r')]).toEqual([0, 0]);
  });
});

describe('R11: what goes to other instances', () => {
  const few = { ...LIMITS, crossedAtOnce: 100, crossedPerSecond: 1 };
  /** A way to other instances that keeps what goes over it. */
  const way = () => {
    const sent: string[] = [];
    const send = (topic: string, word: Uint8Array): boolean => sent.push(topic, String(word.length)) > 0;
    return { sent, bus: { ...ALONE, reaches: (topic: string) => topic !== 'ralone', send } };
  };

  it('is bounded for a room, and for an address in all its rooms', () => {
    const { sent, bus } = way();
    const rooms = new Rooms(few, bus);
    const [one, other] = [member('192.0.2.1'), member('192.0.2.2')];
    rooms.publish('a', one, 'x'.repeat(60));
    rooms.publish('a', other, 'x'.repeat(41)); // over what the room may
    rooms.publish('b', one, 'x'.repeat(41)); // over what the address may
    rooms.publish('b', other, 'x'.repeat(100)); // what both may
    rooms.publish('c', one, 'x'.repeat(40));
    expect(sent).toEqual(['ra', '60', 'rb', '100', 'rc', '40']);
  });

  it('takes nothing of that where nobody is elsewhere, and all in the room here hear it still', () => {
    const { sent, bus } = way();
    const rooms = new Rooms(few, bus);
    const [one, other] = [member('192.0.2.1'), member('192.0.2.2')];
    for (const room of ['alone', 'a'])
      for (const each of [one, other]) {
        rooms.join(room, each);
        rooms.subscribe(room, each);
      }
    for (let n = 0; n < 3; n += 1) rooms.publish('alone', one, 'x'.repeat(100));
    rooms.publish('a', one, 'x'.repeat(100));
    rooms.publish('a', one, 'lost elsewhere');
    expect(sent).toEqual(['ra', '100']);
    expect(other.heard).toHaveLength(5);
  });
});
