import type { Role } from '../../../model/creator';

/** A part of a byline, and as what it names people. */
interface Part {
  readonly text: string;
  readonly role: Role;
}

interface Words {
  readonly role: Role;
  /** Before a name: "translated by". */
  readonly phrases: string;
  /** Before a colon: "Translation:". */
  readonly labels: string;
  /** The same where no space parts words. */
  readonly signs: string;
}

/** Words that say what people did, in the languages of our readers' sources, as parts of regular expressions. */
const WORDS: readonly Words[] = [
  {
    role: 'translator',
    phrases: String.raw`translat(?:ed|ion)(?: (?:from|into) [\p{L} ]{3,30}?)? by|traduite?s?(?: (?:de |du )?[\p{L}’' ]{2,30}?)? par|traduction (?:par|de)|traducid[oa]s?(?: del? [\p{L} ]{3,30}?)? por|traducción (?:del? [\p{L}]{3,30} )?(?:de|por)|übersetz(?:t|ung)(?: aus dem \p{L}{3,30})? von|aus dem [\p{L} ]{3,40}? von|traduzid[oa](?: d[oa] [\p{L} ]{3,30}?)? por|tradução (?:de|por)|tradott[oa](?: dal? [\p{L} ]{3,20}?)? da|traduzione di|trad\. (?:by|de|par|por|von)`,
    labels:
      'translat(?:ion|ors?)|traduction|traducción|traductora?|übersetzung|übersetzer(?:in)?|tradução|tradutora?|traduzione|trad\\.',
    signs: '(?:翻訳者?|翻译|翻譯|译者?|譯者?|訳者?)[:：/／=＝]|ترجمة:?',
  },
  {
    role: 'illustrator',
    phrases:
      'illustrat(?:ed|ions?) by|(?:drawings|art|artwork) by|ilustrad[oa]s? por|ilustra(?:ciones|ción|ções|ção) (?:de|por)|illustrée?s? par|illustrations? (?:de|par)|illustrier?t von|illustration(?:en)? von|illustrazion[ei] di|illustrat[oa] da|dessins? (?:de|par)',
    labels: 'illustrat(?:ions?|ors?|ionen|rice)|ilustra(?:ciones|ción|ções|ção|dora?)|illustrazioni|dessins?',
    signs: '(?:絵|イラスト|挿絵|插图|插圖|插画|绘|繪)[:：/／=＝]|رسوم:?',
  },
  {
    role: 'photographer',
    phrases:
      'photo(?:s|graph(?:s|y|ed)?)? (?:by|de|par)|(?:pictures|images) by|photographies? (?:de|par)|foto(?:s|grafías?|grafias?|grafie)? (?:by|de|por|von|di)|bilder von',
    labels:
      'photo(?:s|graphs?|graphy|graphers?|graphies?)?|foto(?:s|grafías?|grafias?|grafie|grafen?)?|pictures|bilder',
    signs: '(?:写真|撮影|摄影|攝影|图|圖)[:：/／=＝]|تصوير:?',
  },
  {
    role: 'editor',
    phrases:
      'edited by|sous la direction de|édité par|editado por|herausgegeben von|a cura di|organizado por',
    labels: 'editors?|hrsg\\.|herausgeber(?:in)?',
    signs: '(?:編集|编辑|編輯|责编|责任编辑)[:：/／=＝]|تحرير:',
  },
  {
    role: 'contributor',
    phrases: '(?:additional )?reporting (?:by|from)|contributions? (?:by|from)|narrated by',
    labels: 'contributors?|narrators?',
    signs: '(?:協力|协助)[:：/／=＝]',
  },
  {
    role: 'author',
    phrases:
      '(?:words|text|story|article|written) by|texte? (?:de|par|von)|textos? (?:de|por)|testi? di|as told to',
    labels: 'words|text|story|texte|textos?|testi?|authors?|autor(?:a|es|as|in)?|auteurs?|autrice',
    signs: '(?:文|作者|著者|执笔|執筆|撰文|记者|記者|取材・文)[:：/／=＝]|(?:بقلم|كتبت?|تأليف|إعداد):?',
  },
];

const MARKS = WORDS.flatMap(({ role, phrases, labels, signs }): [Role, RegExp][] => [
  [
    role,
    new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:(?:with|avec|con|com|mit|and|et|y|e|und)\s)?(?:(?:${phrases})(?=\s)|(?:${labels})\s?[:：])`,
      'giu',
    ),
  ],
  [role, new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${signs})(?=[\s\p{L}])`, 'gu')],
]);

interface Mark {
  readonly role: Role;
  readonly from: number;
  readonly to: number;
}

function marksIn(text: string): Mark[] {
  const all = MARKS.flatMap(([role, pattern]) =>
    [...text.matchAll(pattern)].map((match): Mark => ({
      role,
      from: match.index,
      to: match.index + match[0].length,
    })),
  ).toSorted((a, b) => a.from - b.from || b.to - a.to);
  const kept: Mark[] = [];
  for (const mark of all) if (mark.from >= (kept.at(-1)?.to ?? 0)) kept.push(mark);
  return kept;
}

/** What stands between the names of one role and the next. */
const EDGES = /^[\s:：=＝,;|/／·•—–()[\]（）-]+|[\s,;|/／·•—–([（-]+$/g;

const trimmed = (text: string): string => {
  const bare = text
    .replace(EDGES, '')
    .replace(/(?<=\p{Ll}{2})(?<!\bEsq)\.$/u, '')
    .replace(/\s+(?:and|&|y|e|et|und|with|avec|con|com|mit)$/i, '');
  // a closing bracket that was opened before the mark
  return bare.includes('(') || bare.includes('（') ? bare : bare.replace(/[)\]）]+$/, '');
};

/**
 * The parts of a byline by what people did: "Inès Maralouf, translated by Ruel Adeyemi" names an author and a
 * translator.
 *
 * @param text one line, bounded by the caller
 * @param role as what those are named whom no word introduces
 */
export function partsByRole(text: string, role: Role): Part[] {
  const marks = marksIn(text);
  if (marks.length === 0) return [{ text, role }];
  const first: Mark = { role, from: 0, to: 0 };
  return [first, ...marks]
    .map((mark, i, all) => ({ role: mark.role, text: trimmed(text.slice(mark.to, all[i + 1]?.from)) }))
    .filter((part) => /\p{L}/u.test(part.text));
}
