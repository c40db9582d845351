// @ts-check
// Guards of server that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'server/room.ts',
    find: 'if (member !== sender) member.deliver(text);',
    put: 'member.deliver(text);',
    breaks: 'nobody hears their own word',
  },
  {
    file: 'server/room.ts',
    find: 'if (room?.members.size === 0) this.#rooms.delete(id);',
    put: '',
    breaks: 'an empty room is forgotten',
  },
  {
    file: 'server/signaling.ts',
    find: ' && value.length <= most',
    put: '',
    breaks: 'a subscription has a most of topics',
  },
  {
    file: 'server/limits.ts',
    find: 'Math.min(size, tokens + ((at - last) / 1000) * perSecond)',
    put: 'tokens + ((at - last) / 1000) * perSecond',
    breaks: 'silence saves up no frames',
  },
  {
    file: 'server/connection.ts',
    find: "if (socket.bufferedAmount > limits.unread) drop('does not read');\n      else socket.send",
    put: 'socket.send',
    breaks: 'who does not read is dropped',
  },
  {
    file: 'server/connection.ts',
    find: ' && message.topic === room',
    put: '',
    breaks: 'a word goes to the sender’s own room',
  },
  {
    file: 'server/connection.ts',
    find: "if (!allowed()) return refuse(TOO_MANY_FRAMES, 'too many frames');",
    put: '',
    breaks: 'a connection has a most of frames',
  },
  {
    file: 'server/connection.ts',
    find: 'if (!heard) return onSilent();',
    put: '',
    breaks: 'a silent connection is dropped',
  },
  {
    file: 'server/relay.ts',
    find: 'if (sockets.clients.size + boxSockets.clients.size >= limits.connections)',
    put: 'if (Number.isNaN(limits.connections))',
    breaks: 'the relay has a most of connections',
  },
  {
    file: 'server/relay.ts',
    find: "if (rooms.members(room) >= limits.connectionsPerRoom) return [429, 'room full'];",
    put: '',
    breaks: 'a room has a most of members',
  },
  {
    file: 'server/relay.ts',
    find: "trustProxy ? request.headers['x-forwarded-for'] : undefined",
    put: "request.headers['x-forwarded-for']",
    breaks: 'who has no proxy believes no header',
  },
  {
    file: 'server/box/box-store.ts',
    find: 'bytes <= room.bytes && ',
    put: '',
    breaks: 'a box has a most of bytes',
  },
  {
    file: 'server/box/boxes.ts',
    find: 'this.#mayMove(box, from, -envelope.length);',
    put: '',
    breaks: 'what does not fit counts for no rate',
  },
  {
    file: 'server/box/boxes.ts',
    find: "if (!(await this.#hasRoom(box, name, envelope.length))) return 'full';",
    put: '',
    breaks: 'all boxes together have a most of bytes',
  },
  {
    file: 'server/box/level-store.ts',
    find: 'if (kept?.tag !== tag) return false;',
    put: 'if (kept === undefined) return false;',
    breaks: 'only the envelope that is meant is removed',
  },
  {
    file: 'server/box/boxes.ts',
    find: "if (!this.#mayMove(box, from, envelope.length)) return 'slow-down';",
    put: '',
    breaks: 'a box and an address have a rate',
  },
  {
    file: 'server/box/boxes.ts',
    find: 'return done;',
    put: 'return act(open);',
    breaks: 'two that fill the last room at once do not both get in',
  },
  {
    file: 'server/box/box-connection.ts',
    find: "if (box === undefined) return 'not-open';",
    put: 'if (box === undefined) return NOTHING;',
    breaks: 'nothing is done before a box is open',
  },
  {
    file: 'server/box/box-connection.ts',
    find: '|| desk.unanswered >= limits.unanswered',
    put: '',
    breaks: 'a connection has a most of unanswered asks',
  },
  {
    file: 'server/box/level-store.ts',
    find: 'kept.size - (there.find(({ name }) => name === kept.name)?.size ?? 0)',
    put: 'kept.size',
    breaks: 'what is replaced does not count twice',
  },
];
