import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invitation } from '../../../../lib/sync/pairing/invitation';
import {
  decodeInvitation,
  encodeInvitation,
  INVITATION_LIFETIME,
  MAX_RELAYS,
} from '../../../../lib/sync/pairing/invitation';
import { digestBytes } from '../../../../lib/sync/digest';
import { fromBase64url, fromHex, toBase64url, toHex } from '../../../../lib/util/bytes';
import { noise } from '../../../support/sync-bodies';
import { quickest } from '../../../support/quickest';

const NOW = 1_760_000_000_000;
const invitation: Invitation = {
  key: noise(32, 7),
  inviter: noise(16, 8),
  expires: NOW + INVITATION_LIFETIME,
  relays: ['wss://relay.example', 'ws://127.0.0.1:4444'],
};
const code = encodeInvitation(invitation);
const reason = (text: string, now = NOW) => {
  const result = decodeInvitation(text, now);
  return result.ok ? 'ok' : result.reason;
};

describe('an invitation', () => {
  it('I1: comes out as it went in', () => {
    const relay = fc.constantFrom('wss://a.example', 'ws://localhost:1', 'wss://b.example/path');
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 48, maxLength: 48 }),
        fc.integer({ min: NOW / 1000 + 1, max: 0xffffffff }),
        fc.array(relay, { minLength: 1, maxLength: 3 }),
        (bytes, seconds, relays) => {
          const keys = { key: bytes.slice(0, 32), inviter: bytes.slice(32) };
          const given = { ...keys, expires: seconds * 1000, relays };
          expect(decodeInvitation(encodeInvitation(given), NOW)).toEqual({ ok: true, value: given });
        },
      ),
    );
  });

  it('I1: for a further computer has a form that older apps do not know, and comes out as it went in', () => {
    const further = { ...invitation, further: true } as const;
    const given = encodeInvitation(further);
    expect(given).toMatch(/^bookbag3\./);
    expect(decodeInvitation(given, NOW)).toEqual({ ok: true, value: further });
    expect(reason(given.replace('bookbag3', 'bookbag2'))).toBe('newer-version');
    expect(reason(code.replace('bookbag2', 'bookbag3'))).toBe('newer-version');
    expect(reason(code.replace('bookbag2', 'bookbag4'))).toBe('newer-version');
  });

  it('I3: is found in an e-mail, quoted, wrapped and with words around', () => {
    const wrapped = code.match(/.{1,60}/g) ?? [];
    for (const text of [
      `Hello Ben,\nplease paste this into Bookbag:\n\n${code}\n\nAnna`,
      `> On Monday Anna wrote:\n> your "bookbag2." code:\n> ${wrapped.join('\r\n> ')}\r\n> Anna`,
      wrapped.join('=\r\n'),
      wrapped.join('\n    '),
      `(${code}).`,
      `${code} Anna Bell, Editor`,
      code.replace('bookbag', 'Bookbag').replace('.', '.\u200B'),
      wrapped.map((line) => `| ${line}`).join('\n'),
      wrapped.map((line) => `|> ${line}`).join('\r\n'),
      code.replace('.', ' '),
      code.replace('.', '\u00A0'),
      code.replace('.', '\n'),
      code.replace('.', '\r\n> '),
      code.replace('.', '\n| '),
    ])
      expect(decodeInvitation(text, NOW)).toEqual({ ok: true, value: invitation });
  });

  it('I4: damaged, cut short, expired, newer, or none', () => {
    expect(reason(code.slice(0, -3))).toBe('damaged');
    expect(reason('bookbag2.')).toBe('damaged');
    expect(reason('bookbag2.!!!')).toBe('damaged');
    expect(reason(code, invitation.expires - 1)).toBe('ok');
    expect(reason(code, invitation.expires)).toBe('expired');
    expect(reason(code.replace('bookbag2', 'bookbag3'))).toBe('newer-version');
    expect(reason(code.replace('bookbag2', 'bookbag1'))).toBe('older-version');
    expect(reason(`the bookbag1. of old: ${code}`)).toBe('ok');
    expect(reason('')).toBe('not-an-invitation');
    expect(reason('https://bookbag.example')).toBe('not-an-invitation');
    expect(reason('bookbag2 is a programme for two')).toBe('not-an-invitation');
    expect(reason(`bookbag2 ${'a'.repeat(19)}`)).toBe('not-an-invitation');
    expect(reason(`bookbag2 ${'a'.repeat(20)}`)).toBe('damaged');
  });

  it('I5: any one letter changed is noticed', () => {
    const start = 'bookbag2.'.length;
    for (let at = start; at < code.length; at++) {
      const other = code[at] === 'A' ? 'B' : 'A';
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      const result = decodeInvitation(changed, NOW);
      const same = result.ok && toHex(result.value.key) === toHex(invitation.key);
      expect(!result.ok || same).toBe(true); // a changed bit behind the last byte changes nothing
    }
    expect(reason(`${code.slice(0, start)}B${code.slice(start + 1)}`)).not.toBe('ok');
  });

  it('I2: what does not fit is refused when it is made', () => {
    const make = (change: Partial<Invitation>) => () => encodeInvitation({ ...invitation, ...change });
    expect(make({ key: noise(31, 1) })).toThrow(RangeError);
    expect(make({ key: noise(33, 1) })).toThrow(RangeError);
    expect(make({ inviter: noise(15, 1) })).toThrow(RangeError);
    expect(make({ relays: [] })).toThrow(RangeError);
    expect(make({ relays: Array<string>(4).fill('wss://x.example') })).toThrow(RangeError);
    expect(make({ relays: ['https://x.example'] })).toThrow(RangeError);
    expect(make({ relays: [`wss://${'x'.repeat(260)}.example`] })).toThrow(RangeError);
    expect(make({ expires: -1 })).toThrow(RangeError);
  });

  it('I1, I2: the longest there is: three relays of 255 bytes; one byte or one relay more is refused', () => {
    const address = (bytes: number) => `wss://${'x'.repeat(bytes - 'wss://'.length)}`;
    const longest = { ...invitation, relays: Array<string>(MAX_RELAYS).fill(address(255)) };
    const long = encodeInvitation(longest);
    expect(decodeInvitation(`${long} Anna`, NOW)).toEqual({ ok: true, value: longest });
    expect(() => encodeInvitation({ ...invitation, relays: [address(256)] })).toThrow(RangeError);
    expect(() => encodeInvitation({ ...longest, relays: [...longest.relays, 'wss://r'] })).toThrow(
      RangeError,
    );
  });

  it('I1: a code that counts four relays is damaged, though its checksum fits', () => {
    const bytes = fromBase64url(code.slice('bookbag2.'.length)) ?? new Uint8Array();
    const relay = [7, ...new TextEncoder().encode('wss://r')];
    const withRelays = (count: number) => {
      const relays = Array.from({ length: count }, () => relay).flat();
      const body = new Uint8Array([...bytes.slice(0, 53), count, ...relays]);
      const checksum = fromHex(digestBytes(body))?.slice(0, 4) ?? new Uint8Array();
      return `bookbag2.${toBase64url(new Uint8Array([...body, ...checksum]))}`;
    };
    expect([reason(withRelays(3)), reason(withRelays(4)), reason(withRelays(0))]).toEqual([
      'ok',
      'damaged',
      'damaged',
    ]);
  });

  it('I4: any text at all is an answer, never an error', () => {
    const pieces = fc.constantFrom(
      'bookbag2.',
      'bookbag',
      code,
      code.slice(0, 40),
      '=\n',
      '> ',
      'é',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 8 }), (parts) => {
        expect(typeof decodeInvitation(parts.join(''), NOW).ok).toBe('boolean');
      }),
    );
  });

  it('I4: a text of a megabyte is answered at once', () => {
    const took = quickest(1_000, () => {
      reason('bookbag2.'.repeat(2_000));
      reason(`bookbag2.${'A'.repeat(1_000_000)}`);
    });
    expect(took).toBeLessThan(1_000);
  });
});
