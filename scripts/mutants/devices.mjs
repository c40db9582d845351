// @ts-check
// Guards of devices and their roster that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'lib/crypto/device-keys.ts',
    find: 'if ((await deviceIdOf({ agree, sign })) !== id) return false;',
    put: '',
    breaks: 'nobody puts other keys under the id of a device',
  },
  {
    file: 'lib/crypto/device-keys.ts',
    find: 'return isSigned({ sign }, MEMBER, new TextEncoder().encode(member), proof);',
    put: 'return true;',
    breaks: 'a device says by its own key whose it is',
  },
  {
    file: 'lib/crypto/device-keys.ts',
    find: 'good[n] === true && members.includes(one.by)',
    put: 'good[n] === true',
    breaks: 'a device of a third member stands in no roster',
  },
  {
    file: 'lib/crypto/device-keys.ts',
    find: 'good[n] === true && members.includes(one.by)',
    put: 'members.includes(one.by)',
    breaks: 'a device without a proof stands in no roster',
  },
  {
    file: 'lib/post/pairing/decide.ts',
    find: 'const mayCome = mayComeIn(now, as) && ',
    put: 'const mayCome = ',
    breaks: 'a grant never makes a third member',
  },
  {
    file: 'lib/post/pairing/decide.ts',
    find: '(as !== undefined || (await isFree(around, notebook)))',
    put: '(await isFree(around, notebook))',
    breaks: 'a further computer does not lock the partner out',
  },
  {
    file: 'lib/post/pairing/invite.ts',
    find: 'pair.length === 2 && pair.includes(as)',
    put: 'pair.length === 2',
    breaks: 'nobody is invited as somebody who is none of the two',
  },
  {
    file: 'lib/sync/pairing/lobby-messages.ts',
    find: "return member === '' || MEMBER_ID.test(member) ? { kind, secret, name, member } : undefined;",
    put: 'return { kind, secret, name, member };',
    breaks: 'nobody comes in as what is no id of a member',
  },
  {
    file: 'lib/post/hosting/acknowledgements.ts',
    find: '.filter(({ device }) => ours?.has(device) !== true)',
    put: '',
    breaks: 'what an own further device has is not what the partner has',
  },
  {
    file: 'lib/sync/webrtc/pair-room.ts',
    find: 'isHere && ours?.has(device) !== true',
    put: 'isHere',
    breaks: 'an own further device is no partner who is here',
  },
  {
    file: 'lib/sync/webrtc/one-offerer.ts',
    find: 'if (isTwin) peer.negotiate();',
    put: '',
    breaks: 'another session of our own device hears that we are here',
  },
  {
    file: 'lib/sync/webrtc/one-offerer.ts',
    find: 'if (onTwin) return onTwin();',
    put: '',
    breaks: 'a copy of this profile is noticed, and nothing is taken from it',
  },
  {
    file: 'lib/store/device-keys.ts',
    find: 'if (gone > 0) await',
    put: 'await',
    breaks: 'of two who ask for new keys at once, one is heard',
  },
  {
    file: 'lib/post/hosting/become-own.ts',
    find: 'hosts.restart(notebook);',
    put: '',
    breaks: 'a device with new keys meets anew',
  },
  {
    file: 'lib/sync/webrtc/one-offerer.ts',
    find: 'if (isTwin && spokeToUs) pairing.onTwin?.();',
    put: '',
    breaks: 'a copy of this profile is noticed by the first that it says to us',
  },
];
