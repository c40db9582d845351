import { expect, it } from 'vitest';
import { relayAddress } from '../../../../lib/sync/pairing/relay-address';

it.each([
  ['wss://relay.example', 'wss://relay.example'],
  [' ws://127.0.0.1:4444/ ', 'ws://127.0.0.1:4444'],
  ['WSS://Relay.Example/books//', 'wss://relay.example/books'],
])('%s is kept as %s', (text, address) => {
  expect(relayAddress(text)).toBe(address);
});

it.each([
  '',
  'relay.example',
  'https://relay.example',
  'javascript:alert(1)',
  'wss://',
  'wss://a:b@c',
  'wss://a?q',
  'wss://a#h',
])('is no address of a relay: %s', (text) => {
  expect(relayAddress(text)).toBeUndefined();
});
