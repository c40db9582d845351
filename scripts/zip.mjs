// @ts-check
// `npm run zip`: the packages for the stores, Firefox's with its sources.
import { ensurePackages, runInstalled } from './packages.mjs';

const relay = process.env.WXT_RELAY_URL ?? '';
const isSecure = /^wss:\/\/[^\s/]+/.test(relay) && URL.canParse(relay);

if (relay !== 'none' && !isSecure) {
  console.error(
    'A store package needs the address of its relay: WXT_RELAY_URL=wss://relay.example npm run zip. ' +
      'With WXT_RELAY_URL=none it works by letters only until an address is set.',
  );
  process.exit(1);
}
ensurePackages();
runInstalled('wxt', ['zip']);
runInstalled('wxt', ['zip', '-b', 'firefox']);
