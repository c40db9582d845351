// @ts-check
// `npm run package -- wss://relay.example.org`: what two people install, in a folder that every file dialog shows. It
// holds a folder for each browser, to be loaded, and the same as a ZIP file, to be sent to a partner.
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages, root, runInstalled } from './packages.mjs';

/** Where the packages go. No name in it begins with a dot: file dialogs of macOS and Linux hide those. */
const FOLDER = 'packages';

/** @type {readonly { browser: string, built: string, folder: string, zip: RegExp }[]} */
const BROWSERS = [
  { browser: 'chrome', built: 'chrome-mv3', folder: 'bookbag-for-chrome-and-edge', zip: /-chrome\.zip$/ },
  { browser: 'firefox', built: 'firefox-mv2', folder: 'bookbag-for-firefox', zip: /-firefox\.zip$/ },
];

/**
 * The relay that the packages are made for.
 *
 * @returns {string} '' when the address is none
 */
function relayAddress() {
  const address = process.argv[2] ?? process.env.WXT_RELAY_URL ?? '';
  return /^wss?:\/\/[^\s/]+/.test(address) && URL.canParse(address) ? address : '';
}

const relay = relayAddress();
if (relay === '') {
  console.error(
    'A package needs the address of the relay at which the two browsers find each other: ' +
      'npm run package -- wss://relay.example.org. For a try on one computer: npm run package -- ws://127.0.0.1:4444',
  );
  process.exit(1);
}
ensurePackages();
const packages = join(root, FOLDER);
rmSync(packages, { recursive: true, force: true });
mkdirSync(packages);
const output = join(root, '.output');
for (const { browser, built, folder, zip } of BROWSERS) {
  for (const old of readdirSync(output).filter((name) => zip.test(name))) rmSync(join(output, old));
  runInstalled('wxt', ['zip', '-b', browser], { WXT_RELAY_URL: relay });
  cpSync(join(output, built), join(packages, folder), { recursive: true });
  const packed = readdirSync(output).find((name) => zip.test(name));
  if (packed === undefined) throw new Error(`WXT left no ZIP file for ${browser}`);
  cpSync(join(output, packed), join(packages, `${folder}.zip`));
}
console.log(`\nMade for the relay ${relay}, in the folder "${FOLDER}":`);
for (const name of readdirSync(packages).toSorted()) console.log(`  ${name}`);
console.log('Load the folder of your browser. Send your partner the ZIP file of theirs. README says how.');
