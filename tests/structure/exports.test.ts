import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectOnlyKnown } from './known';
import { ROOT, type SourceFile, sourceFiles } from './source-files';

const ROOMS = ['lib', 'components', 'server'];

/** Those who take exports besides the rooms: what is built from, not what tests it. */
const scripts = readdirSync(join(ROOT, 'scripts'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => ({
    path: posix.join('scripts', name),
    text: readFileSync(join(ROOT, 'scripts', name), 'utf8'),
  }));

/** Names in braces: `a, type b, c as d` are a, b and c, or a, b and d where the other name counts. */
const namesIn = (braces: string, which: 'own' | 'other'): string[] =>
  braces
    .split(',')
    .map((one) => one.replace(/^\s*type\s/, '').split(/\sas\s|:/))
    .map((parts) => (which === 'own' ? parts[0] : parts.at(-1)) ?? '')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The names that a file exports. */
function exportsOf({ text }: SourceFile): string[] {
  const declared = text.matchAll(
    /^export (?:declare )?(?:async )?(?:function\*?|const|let|class|interface|type)\s+([\w$]+)/gm,
  );
  const listed = text.matchAll(/^export (?:type )?\{([^}]*)\}(?! from)/gm);
  return [
    ...[...declared].map((match) => match[1] ?? ''),
    ...[...listed].flatMap((match) => namesIn(match[1] ?? '', 'other')),
  ];
}

/** How a file is told when it is imported: without its ending, and a folder's list by the folder. */
const moduleOf = (path: string): string => path.replace(/\.(?:tsx?|mjs)$/, '').replace(/\/index$/, '');

/** `file name` for each name that a file takes from another; `file *` where it may take all. */
function takenBy({ path, text }: SourceFile): string[] {
  const file = (to: string): string => moduleOf(posix.join(posix.dirname(path), to));
  const listed = text.matchAll(
    /\b(?:import|export)\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{([^}]*)\}\s*from\s*['"](\.[^'"]+)['"]/g,
  );
  const whole = text.matchAll(/\*(?:\s+as\s+[\w$]+)?\s+from\s*['"](\.[^'"]+)['"]/g);
  const later = text.matchAll(/\bimport\(\s*['"](\.[^'"]+)['"]\s*\)/g);
  const words = new Set(text.match(/[\w$]+/g));
  return [
    ...[...listed].flatMap(([, braces, to]) =>
      namesIn(braces ?? '', 'own').map((name) => `${file(to ?? '')} ${name}`),
    ),
    ...[...whole].map((match) => `${file(match[1] ?? '')} *`),
    // What is imported later is taken by its name somewhere near.
    ...[...later].flatMap((match) => [...words].map((name) => `${file(match[1] ?? '')} ${name}`)),
  ];
}

/** Exports of `rooms` that none of `takers` takes. */
function untaken(rooms: readonly SourceFile[], takers: readonly SourceFile[]): string[] {
  const taken = new Set(takers.flatMap(takenBy));
  return rooms.flatMap((file) => {
    const path = moduleOf(file.path);
    const isTaken = (name: string): boolean => taken.has(`${path} ${name}`) || taken.has(`${path} *`);
    return exportsOf(file)
      .filter((name) => !isTaken(name))
      .map((name) => `${file.path} ${name}`);
  });
}

/** What only tests take, each with its reason. */
const FOR_TESTS = [
  'lib/clip/ask.ts Fetched', // a test answers in the place of the page script
  'lib/clip/fetched.ts isPdf', // the signature is tested at every offset
  'lib/clip/fetched.ts decodePage', // each way to say a charset is tested by itself
  'lib/clip/find-article.ts findArticle', // tested without the wrapper that reads the open page
  'lib/clip/pdf/file/check-bytes.ts MAX_BYTES', // the limit is tested at it and one beyond
  'lib/clip/pdf/lines/piece.ts cleaned', // fuzzed: no input may break it
  'lib/i18n/t.ts forgetWords', // a test changes the language
];

/** To be mended by those who rebuild these rooms. */
const KNOWN = [
  'lib/messages/listen.ts Handlers',
  'lib/messages/listen.ts ListenOptions',
  'lib/messages/messages.ts PdfFailure',
  'lib/messages/messages.ts PageAnswer',
  'lib/messages/messages.ts ToBackground',
  'lib/messages/messages.ts ToPost',
  'lib/messages/messages.ts FromPost',
  'lib/model/reading-part.ts ReadingPart',
  'lib/model/snapshot.ts Snapshot',
  'lib/notebook/record.ts Fields',
  'lib/notebook/schema.ts SCHEMA_VERSION',
  'lib/notebook/schema.ts notebookVersion',
  'lib/notebook/undo.ts undoable',
  'lib/post/begin-notebook.ts Beginning',
  'lib/post/store-reading.ts Clip',
  'lib/session/bench-handle.ts BenchHandle',
  'lib/session/session.ts Undo',
  'lib/store/bodies.ts StoredBody',
  'lib/store/db.ts PrivateRow',
  'lib/store/db.ts CursorRow',
  'lib/store/db.ts SettingRow',
  'lib/store/db.ts DB_NAME',
  'lib/store/notebooks.ts NewNotebook',
  'lib/store/settings.ts Settings',
  'lib/sync/body-line.ts BodyLineEvents',
  'lib/sync/body-messages.ts BodyWord',
  'lib/sync/body-receiver.ts BATCH',
  'lib/sync/body-receiver.ts ReceiverListener',
  'lib/sync/frames.ts BULK_FRAME',
  'lib/sync/healing.ts Standing',
  'lib/sync/heartbeat.ts PartnerWord',
  'lib/sync/heartbeat.ts encodeBeat',
  'lib/sync/heartbeat.ts encodeAcknowledgement',
  'lib/sync/heartbeat.ts readWord',
  'lib/sync/invitation.ts Invitation',
  'lib/sync/invitation.ts NoInvitation',
  'lib/sync/invitation.ts INVITATION_VERSION',
  'lib/sync/invitation.ts INVITATION_LIFETIME',
  'lib/sync/invitation.ts MAX_RELAYS',
  'lib/sync/link.ts LinkEvents',
  'lib/sync/local-bus.ts BUS',
  'lib/sync/local-bus.ts LocalBusOptions',
  'lib/sync/one-offerer.ts Pairing',
  'lib/sync/pair-rtc.ts Verdict',
  'lib/sync/peer-id.ts PeerId',
  'lib/sync/webrtc.ts WebrtcOptions',
  'components/app/NotebookSwitcher.tsx notebookName',
  'components/app/example-texts.ts toHtml',
  'components/app/place.ts SECTIONS',
  'components/app/status-words.ts StatusWords',
  'components/app/status-words.ts shortTitle',
  'components/hooks/use-people.ts gatherPeople',
  'components/reader/detail-facts.ts isKnown',
  'components/reader/detail-values.ts Typing',
  'components/reader/detail-words.ts FACT_NAMES',
  'components/ui/MenuButton.tsx MenuChoice',
  'components/ui/Toasts.tsx Say',
  'components/ui/keep-focus.ts focusMain',
  'components/ui/keep-focus.ts isFocusLost',
  'server/log.ts LogFields',
  'server/log.ts LogEvent',
  'server/relay.ts RelayOptions',
  'server/relay.ts Relay',
];

describe('exports', () => {
  it('are taken by somebody: take `export` away, or the thing with it', () => {
    const rooms = sourceFiles(...ROOMS);
    const takers = [...rooms, ...sourceFiles('entrypoints'), ...scripts];
    expectOnlyKnown(
      untaken(rooms, takers),
      [...FOR_TESTS, ...KNOWN],
      'nobody takes them; tests do not count',
    );
  });

  it('are seen in every form, and so are those who take them (the test can fail)', () => {
    const one = {
      path: 'lib/one.ts',
      text: `export const a = 1;
export async function b() {}
export interface C {}
const x = 1, y = 2;
export { x as d, y };
export type { E } from './two';
export class F {}`,
    };
    expect(exportsOf(one)).toEqual(['a', 'b', 'C', 'F', 'd', 'y']);
    const text = `import z, { a as other, type C } from '../lib/one';
const { b } = await import('../lib/one');`;
    expect(untaken([one], [{ path: 'components/three.tsx', text }])).toEqual([
      'lib/one.ts F',
      'lib/one.ts d',
      'lib/one.ts y',
    ]);
    expect(untaken([one], [{ path: 'lib/four.ts', text: "import * as all from './one';" }])).toEqual([]);
  });
});
