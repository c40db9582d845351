// @ts-check
// Guards of lib/sync that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/sync/bodies/body-receiver.ts',
    find: 'this.#bodies.lacked?.(asked);',
    put: '',
    breaks: 'a text that the partner lacks is not said to be on its way',
  },
  {
    file: 'lib/sync/unstored.ts',
    find: 'one.page === page && one.number <= number',
    put: 'one.number <= number',
    breaks: 'a page is believed for its own updates only',
  },
  {
    file: 'lib/sync/unstored.ts',
    find: 'const kept = this.#keep(old.map(({ update }) => update));',
    put: 'const kept = undefined;',
    breaks: 'what a dead page told is stored',
  },
  {
    file: 'lib/sync/local-bus.ts',
    find: '    await unstored?.whenStored();\n',
    put: '',
    breaks: 'nothing is acknowledged that another page has not stored yet',
  },
  {
    file: 'lib/sync/bodies/body-receiver.ts',
    find: "if (!this.#asked.delete(body.hash)) return report('bodies.take', 'a body nobody asked for');",
    put: 'this.#asked.delete(body.hash);',
    breaks: 'a body that nobody asked for is dropped',
  },
  {
    file: 'lib/sync/bodies/body-receiver.ts',
    find: 'if (!honest) {',
    put: 'if (false) {',
    breaks: 'a body is what its name says',
  },
  {
    file: 'lib/sync/bodies/body-receiver.ts',
    find: 'this.#given.add(body.hash); // written',
    put: '// written',
    breaks: 'a body that was no good is not asked for again',
  },
  {
    file: 'lib/sync/bodies/body-sender.ts',
    find: ' && bytes.length <= MAX_BODY',
    put: '',
    breaks: 'a body has a greatest size on the way',
  },
  {
    file: 'lib/sync/bodies/body-sender.ts',
    find: '.slice(0, MOST_WANTED)',
    put: '',
    breaks: 'a partner’s wishes have a most',
  },
  {
    file: 'lib/sync/bodies/body-messages.ts',
    find: ' || count > MAX_HASHES',
    put: '',
    breaks: 'a word has a most of hashes',
  },
  {
    file: 'lib/sync/bodies/body-messages.ts',
    find: 'size < 1 || size > MAX_BODY',
    put: 'size < 1',
    breaks: 'a body has a greatest size on arrival',
  },
  {
    file: 'lib/sync/webrtc/frames.ts',
    find: 'size === 0 || size > CEILING[lane]',
    put: 'size === 0',
    breaks: 'a message has a greatest size',
  },
  {
    file: 'lib/sync/webrtc/frames.ts',
    find: 'frame.length < FIRST_HEADER || this.#messages.has(lane)',
    put: 'frame.length < FIRST_HEADER',
    breaks: 'a message ends before the next begins',
  },
  {
    file: 'lib/sync/webrtc/frames.ts',
    find: 'piece.length !== Math.min(BULK_FRAME - header, incoming.size - incoming.received)',
    put: 'piece.length > incoming.size - incoming.received',
    breaks: 'every frame but the last is full',
  },
  {
    file: 'lib/sync/webrtc/incoming-guard.ts',
    find: 'if (message.length > MOST_BYTES) return this.#drop(`${message.length} bytes`);',
    put: '',
    breaks: 'presence has a greatest size',
  },
  {
    file: 'lib/sync/webrtc/incoming-guard.ts',
    find: "throw new FramingError('message of unknown kind');",
    put: 'return true;',
    breaks: 'a message of an unknown kind is refused',
  },
  {
    file: 'lib/sync/local-bus.ts',
    find: 'if (origin === BUS || origin === options.storeOrigin()) return;',
    put: 'if (origin === BUS) return;',
    breaks: 'what came from the disk is not sent on',
  },
  {
    file: 'lib/sync/local-bus.ts',
    find: 'if (parked && transaction.origin === options.storeOrigin()) transaction.origin = BUS;',
    put: '',
    breaks: 'what was parked reaches the disk',
  },
  {
    file: 'lib/sync/stored-state.ts',
    find: '      this.#refused = true;\n      this.#stored = undefined;\n',
    put: '',
    breaks: 'nothing is acknowledged after the disk refused',
  },
  {
    file: 'lib/sync/stored-state.ts',
    find: 'this.#stored = captured;',
    put: 'this.#stored = this.now;',
    breaks: 'nothing younger than the barrier is claimed',
  },
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: "if (now >= expires) return fail('expired');",
    put: '',
    breaks: 'an invitation comes to its end',
  },
  {
    file: 'lib/sync/pairing/invitation.ts',
    find: "if (!checksum(body).every((byte, i) => byte === bytes[body.length + i])) return fail('damaged');",
    put: '',
    breaks: 'a typing error is found',
  },
  {
    file: 'lib/sync/pairing/relay-address.ts',
    find: '127(?:\\.\\d{1,3}){3}|',
    put: '',
    breaks: 'a relay on a loopback address is one of this computer',
  },
];
