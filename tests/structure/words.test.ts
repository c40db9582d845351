import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { FACTS } from '../../lib/model/facts';
import { LOCALES, readLocale } from '../support/words';
import { ROOT, sourceFiles, type SourceFile } from './source-files';

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node))
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
}

const treeOf = (file: SourceFile): Node => parseSync(file.path, file.text).program as unknown as Node;

const sources = sourceFiles('lib', 'components', 'entrypoints').map((file) => ({ file, tree: treeOf(file) }));
const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
const locales = new Map(LOCALES.map((locale) => [locale, readLocale(locale)]));
const english = locales.get('en') ?? new Map<string, string>();
const HAS_LETTERS = /\p{L}{2}/u;

/** Attributes and properties of ours that a person reads or hears. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
]);
const OURS = new Set(['label', 'heading', 'hint', 'words', 'silent', 'said', 'send', 'problem']);

/** Parts of ours for which `name` is what is read out; an icon's name is none. */
const NAMED = new Set(['CommentForm', 'IconButton', 'Tabs']);

const literalText = (node: unknown): string => {
  if (!isNode(node)) return '';
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type === 'JSXExpressionContainer') return literalText(node.expression);
  if (node.type === 'ConditionalExpression')
    return literalText(node.consequent) + literalText(node.alternate);
  if (node.type === 'LogicalExpression') return literalText(node.right);
  if (node.type === 'TemplateLiteral')
    return (node.quasis as Node[]).map((quasi) => (quasi.value as { cooked: string }).cooked).join('');
  return '';
};

/** Texts that stand in a component instead of in the locales. */
function literalsOf(tree: Node): string[] {
  const found: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type === 'JSXText' && typeof node.value === 'string') found.push(node.value);
    if (node.type === 'JSXElement' || node.type === 'JSXFragment')
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(literalText(child));
    if (node.type === 'CallExpression' && (node.callee as Node).name === 'say')
      found.push(literalText((node.arguments as Node[])[0]));
    if (node.type !== 'JSXOpeningElement') continue;
    const element = (node.name as Node).name;
    for (const attribute of node.attributes as Node[]) {
      const name = isNode(attribute.name) ? attribute.name.name : undefined;
      if (typeof name !== 'string') continue;
      const isSpoken = SPOKEN.has(name) || OURS.has(name) || (name === 'name' && NAMED.has(String(element)));
      if (isSpoken) found.push(literalText(attribute.value));
    }
  }
  return found.map((text) => text.trim()).filter((text) => HAS_LETTERS.test(text));
}

/** Keys handed to `t`, also by a condition. */
function keysOf(tree: Node): string[] {
  const keys: string[] = [];
  for (const node of nodesOf(tree)) {
    if (node.type !== 'CallExpression' || (node.callee as Node).name !== 't') continue;
    const first = (node.arguments as Node[])[0];
    for (const part of first === undefined ? [] : nodesOf(first))
      if (part.type === 'Literal' && typeof part.value === 'string') keys.push(part.value);
  }
  return keys;
}

const used = new Set([
  ...sources.flatMap(({ tree }) => keysOf(tree)),
  ...[...config.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] ?? ''),
]);

type Messages = ReadonlyMap<string, string>;

/** Keys that are said and stand nowhere. */
const missingIn = (messages: Messages, said: ReadonlySet<string>): string[] =>
  [...said].filter((key) => !key.startsWith('@@') && !messages.has(key));

/** Keys that stand there and are never said. */
const unusedIn = (messages: Messages, said: ReadonlySet<string>): string[] =>
  [...messages.keys()].filter((key) => !said.has(key));

/** Keys for which `of` answers otherwise in the two locales. */
const differing = (one: Messages, other: Messages, of: (text: string) => string): string[] =>
  [...one].filter(([key, text]) => of(text) !== of(other.get(key) ?? '')).map(([key]) => key);

const partsOf = (text: string): string => [...new Set(text.match(/\$[1-9]/g) ?? [])].toSorted().join(' ');
const formsOf = (text: string): string => String(text.split(' | ').length);

describe('the watch over words', () => {
  it('sees a text, a name, a choice of two and a toast', () => {
    const text =
      "const A = () => <p title='Two words' hint={t('x.y')} onClick={() => say('Over now')}>Some {a ? 'this one' : t('b.c')} text</p>;";
    const tree = treeOf({ path: 'A.tsx', text });
    expect(literalsOf(tree)).toEqual(['this one', 'Two words', 'Over now', 'Some', 'text']);
    expect(keysOf(tree)).toEqual(['x.y', 'b.c']);
  });

  it.each(['aria-label', 'title', 'placeholder', 'alt', 'label', 'name'])('sees a literal %s', (name) => {
    const literals = (value: string): string[] =>
      literalsOf(treeOf({ path: 'A.tsx', text: `const A = <Tabs ${name}=${value} />;` }));
    expect(literals('"Two words"')).toEqual(['Two words']);
    expect(literals('{`Two ${n}`}')).toEqual(['Two']);
    expect(literals("{t('two')}")).toEqual([]);
  });

  it('sees a key that is missing, one that is left over, a lost part and a lost plural', () => {
    const ours = new Map([
      ['a', 'Hello $1'],
      ['b', '$1 book | $1 books'],
    ]);
    const theirs = new Map([
      ['a', 'Hola'],
      ['b', '$1 libros'],
    ]);
    expect(missingIn(ours, new Set(['a', 'c', '@@ui_locale']))).toEqual(['c']);
    expect(unusedIn(ours, new Set(['a']))).toEqual(['b']);
    expect(differing(ours, theirs, partsOf)).toEqual(['a']);
    expect(differing(ours, theirs, formsOf)).toEqual(['b']);
  });
});

describe('words', () => {
  it('no text stands in a component: put it into lib/i18n/locales and say t(key)', () => {
    const literal = sources
      .filter(({ file }) => file.path.endsWith('.tsx'))
      .flatMap(({ file, tree }) => literalsOf(tree).map((text) => `${file.path}: ${text}`));
    expect(literal).toEqual([]);
  });

  it('every key that is said is in the English locale: add it to en.yml', () => {
    expect(missingIn(english, used)).toEqual([]);
  });

  it('every English key is said somewhere: take out what is not', () => {
    const names = FACTS.map((fact) => `details.${fact}`); // put together from the fact in detail-words.ts
    expect(unusedIn(english, new Set([...used, ...names]))).toEqual([]);
    expect(missingIn(english, new Set(names))).toEqual([]);
  });
});

describe.each(LOCALES)('words in %s', (locale) => {
  const messages = locales.get(locale) ?? new Map<string, string>();

  it('have the same keys as English: translate what is missing, take out the rest', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('have the same placeholders as English: put $1 to $9 where they are missing', () => {
    expect(differing(english, messages, partsOf)).toEqual([]);
  });

  it('have plurals where English has: write one text for `1` and one for `n`', () => {
    expect(differing(english, messages, formsOf)).toEqual([]);
  });
});
