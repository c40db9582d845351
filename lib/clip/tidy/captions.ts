import { drop, isRunning, linesOf, saysMoreThan, textOf, wordsIn } from './lines';
import { namesOf, named } from './names';
import type { Rule } from './rule';

const PICTURE =
  '(?:images?|imagen|imagem|pictures?|pics?|(?:ph|f)otos?(?:gra(?:ph|f)\\p{L}*)?|bild|illustrations?|video|фото)';

/** Who took a picture or owns it, as a whole line. */
const CREDIT = new RegExp(
  '^[\\s\\p{P}]*(?:' +
    [
      `(?:\\p{L}+ )?${PICTURE}[\\s\\p{P}]*(?:credits?|courtesy|source|by|via|from|de|por|di|von)?\\s*[:©|/]`,
      `${PICTURE} (?:by|via|courtesy|credit|from)\\b|credits?\\s*[:.…]|©|\\(c\\)\\s|courtesy(?: of\\b|:)`,
    ].join('|') +
    ').{0,60}$',
  'iu',
);

/** Agencies and archives, after a bar, a slash or "via" at the end of a line that is no sentence. */
const AGENCY =
  /^(?!.*[.!?] ).*(?:[|/©(–—-]|via|by|of|credit:?)\s*(?:\S+ ){0,2}(?:getty images|associated press|ap(?: photo)?|shutterstock|reuters|afp|istock\p{L}*|alamy|wireimage|flickr|epa|unsplash|pixabay)[\s\p{P}]*(?:file)?[\s\p{P}]*$/iu;

/** A caption that names only who took the picture and for whom: "Ines Marlowe/The Lantern". */
const NAME_AND_HOUSE =
  /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3} ?\/ ?(?:The )?\p{Lu}[\p{L}.'’&-]*(?: \p{L}[\p{L}.'’&-]*){0,5}$/u;

/** Who sells pictures, as a whole line or after a name: "Ines Marlowe, Getty Images for The Lantern". */
const HOUSE =
  '(?:(?:The )?Associated Press|AP(?: Photos?)?|Reuters|AFP|EPA|Getty Images|(?:AFP|Agence France-Presse)/Getty Images|Agence France-Presse|Shutterstock|i[Ss]tock\\w*|Thinkstock|Alamy|Corbis|\\p{Lu}[\\p{L} ]{1,20} (?:Presswire|Sports Images|Wire))';

/** A name, with the small words that names have in them. */
const NAME = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|da|di|del|la|van|von|der|al|el|bin)){1,4}";

/** A line that says only who took a picture, or who sells it. */
const NAME_AND_AGENCY = new RegExp(
  `^[\\s\\p{P}]*(?:(?:(?:[Pp]hotos? )?[Bb]y )?${NAME}, )?${HOUSE}(?: (?:for|via) .{1,40})?[\\s\\p{P}]*$|^Courtesy (?:\\p{Lu}\\S*|of|and|the|&)(?: (?:\\p{Lu}\\S*|of|and|the|&)){0,7}$`,
  'u',
);

const CAPTION = named('caption', '(?:image|photo|picture)?-?credit');

/** Boxes made for a picture or film: with it lost, their words are about nothing. */
const OF_A_PICTURE = named(
  ...['inline-image', 'image-(?:embed\\w*|wrapper|container|block)', 'photo', 'picture', 'figure', 'gallery'],
  ...['slideshow', 'carousel', 'lightbox', 'video-(?:player|embed|wrapper)', 'embed-video', 'is-video'],
);

/** What is no picture, and a caption can be about: figures hold tables, quotations, listings, formulas, lists too. */
const SHOWN = 'table, pre, blockquote, dl, math, object, iframe, [role="table"], [role="math"]';
const HOLDS = `${SHOWN}, ol, ul, details`;

const holdsMore = (element: Element): boolean => element.querySelector(HOLDS) !== null;

/** Longest caption, in characters. */
const LONGEST = 600;

const hasPicture = (element: Element): boolean =>
  element.querySelector('img, picture, video, audio, svg, canvas') !== null;

const isCredit = (text: string): boolean =>
  text.length < 200 && wordsIn(text) <= 18 && (CREDIT.test(text) || AGENCY.test(text));

/** A caption that the text can refer to, in nine languages: "Table 2", "Abb. 3". */
const NUMBERED =
  /^[\s\p{P}]*(?:fig(?:ur[ae]?)?|tab(?:le|la|elle|ell[ae]?|leau)?|listing|box|scheme|plate|chart|map|example|algorithm|equation|cuadro|gráfic[oa]|quadro|abb(?:ildung)?|schaubild|рис(?:унок)?|табл(?:ица)?|図|表)\.?\s*\p{N}/iu;

/** Most boxes around a caption that are looked at. */
const LEVELS = 4;

const CAPTIONS = 'figcaption, [class*="caption" i], [class*="credit" i]';

/** Whether a figure holds words that are no caption: then its caption is about them. */
function saysSomething(figure: Element): boolean {
  const words = textOf(figure).length;
  const outermost = [...figure.querySelectorAll(CAPTIONS)].filter(
    (one) =>
      one.parentElement?.closest(CAPTIONS) == null || !figure.contains(one.parentElement.closest(CAPTIONS)),
  );
  return words > outermost.reduce((sum, one) => sum + textOf(one).length, 0) + outermost.length;
}

/** Whether what a caption can be about stands right before or after it: a picture, a table, a quotation, a listing. */
function isBesideSomething(caption: Element, article: Element): boolean {
  const most = textOf(caption).length + 40;
  let box = caption;
  for (let n = 0; n < LEVELS; n += 1) {
    for (const beside of [box.previousElementSibling, box.nextElementSibling]) {
      if (beside?.matches(SHOWN) === true || beside?.querySelector(SHOWN) != null) return true;
      if (beside !== null && (beside.localName === 'img' || hasPicture(beside))) return true;
    }
    const up = box.parentElement;
    if (up === null || up === article || saysMoreThan(most, up)) return false;
    box = up;
  }
  return false;
}

/** Whether a caption is about something that is there. */
function isAboutSomething(caption: Element, article: Element): boolean {
  if (NUMBERED.test(textOf(caption))) return true;
  const figure = caption.closest('figure');
  if (figure !== null && article.contains(figure)) {
    return hasPicture(figure) || holdsMore(figure) || saysSomething(figure);
  }
  return isBesideSomething(caption, article);
}

/** Fewest words of a paragraph in a figure that its caption is about: a verse, a motto. */
const SAID = 5;

/** Whether a paragraph stands over a caption, or under it, that is no caption itself. */
const holdsParagraph = (box: Element): boolean =>
  box.querySelector('figcaption') !== null &&
  [...box.querySelectorAll('p')].some(
    (one) => one.closest(CAPTIONS) === null && wordsIn(textOf(one)) >= SAID,
  );

/** Whether a box that is called a picture's holds something else that somebody wrote. */
const isWritten = (box: Element): boolean =>
  holdsMore(box) ||
  holdsParagraph(box) ||
  NUMBERED.test(textOf(box)) ||
  linesOf(box).filter((line) => isRunning(line) && wordsIn(line.text) >= 20).length > 1;

/** Words under a picture that the article has lost, and lines that say only whose a picture is. */
export const dropCaptions: Rule = (article, lines) => {
  for (const box of article.querySelectorAll('div, figure, section, aside')) {
    if (!article.contains(box) || hasPicture(box) || !OF_A_PICTURE.test(namesOf(box))) continue;
    if (!saysMoreThan(LONGEST, box) && !isWritten(box)) drop(box, article);
  }
  for (const caption of article.querySelectorAll(CAPTIONS)) {
    if (!article.contains(caption) || hasPicture(caption) || textOf(caption) === '') continue;
    if (caption.localName !== 'figcaption' && !CAPTION.test(namesOf(caption))) continue;
    if (saysMoreThan(LONGEST, caption) || holdsMore(caption) || caption.matches(HOLDS)) continue;
    const words = textOf(caption);
    const isOnlyCredit = isCredit(words) || NAME_AND_HOUSE.test(words) || NAME_AND_AGENCY.test(words);
    if (isOnlyCredit || !isAboutSomething(caption, article)) drop(caption, article);
  }
  for (const { element, text } of lines) {
    if (/^h[1-6]$/.test(element.localName) || hasPicture(element)) continue;
    if (isCredit(text) || (element.localName !== 'li' && NAME_AND_AGENCY.test(text))) drop(element, article);
  }
};
