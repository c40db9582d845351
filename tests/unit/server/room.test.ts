import { describe, expect, it } from 'vitest';
import type { Member } from '../../../server/room';
import { Rooms } from '../../../server/room';

/** A member who keeps what is handed to him. */
const member = () => {
  const heard: string[] = [];
  return { heard, deliver: (text: string) => void heard.push(text) } satisfies Member & { heard: string[] };
};

describe('R3: rooms', () => {
  it('hand a publication to who has subscribed, and not to the sender', () => {
    const rooms = new Rooms();
    const [anna, ben, silent] = [member(), member(), member()];
    for (const one of [anna, ben, silent]) rooms.join('r', one);
    for (const one of [anna, ben]) rooms.subscribe('r', one);
    rooms.publish('r', anna, 'hello');
    expect([anna.heard, ben.heard, silent.heard]).toEqual([[], ['hello'], []]);
  });

  it('who has left subscribes to nothing, nor does who never came', () => {
    const rooms = new Rooms();
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
    const rooms = new Rooms();
    const anna = member();
    rooms.join('r', anna);
    rooms.subscribe('r', anna);
    expect(rooms.count).toBe(1);
    rooms.leave('r', anna);
    rooms.subscribe('r', anna);
    expect([rooms.count, rooms.members('r')]).toEqual([0, 0]);
  });
});
