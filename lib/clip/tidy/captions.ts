import { drop, saysMoreThan, textOf, wordsIn } from './lines';
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

const CAPTION = named('caption', '(?:image|photo|picture)?-?credit');

/** Boxes made for a picture or film: with it lost, their words are about nothing. */
const OF_A_PICTURE = named(
  ...['inline-image', 'image-(?:embed\\w*|wrapper|container|block)', 'photo', 'picture', 'figure', 'gallery'],
  ...['slideshow', 'carousel', 'lightbox', 'video-(?:player|embed|wrapper)', 'embed-video', 'is-video'],
);

/** Longest caption, in characters. */
const LONGEST = 600;

const hasPicture = (element: Element): boolean =>
  element.querySelector('img, picture, video, svg, canvas') !== null;

const isCredit = (text: string): boolean =>
  text.length < 200 && wordsIn(text) <= 18 && (CREDIT.test(text) || AGENCY.test(text));

/** The box of a caption with its picture. */
function around(caption: Element, article: Element): Element {
  const figure = caption.closest('figure');
  if (figure !== null && article.contains(figure)) return figure;
  const most = 2 * textOf(caption).length + 40;
  let box = caption;
  for (let up = caption.parentElement; up !== null && up !== article; up = up.parentElement) {
    if (saysMoreThan(most, up)) break;
    box = up;
  }
  return box;
}

/** Words under a picture that the article has lost, and lines that say only whose a picture is. */
export const dropCaptions: Rule = (article, lines) => {
  for (const box of article.querySelectorAll('div, figure, section, aside')) {
    if (!article.contains(box) || hasPicture(box) || !OF_A_PICTURE.test(namesOf(box))) continue;
    if (!saysMoreThan(LONGEST, box)) drop(box, article);
  }
  for (const caption of article.querySelectorAll('figcaption, [class*="caption" i], [class*="credit" i]')) {
    if (!article.contains(caption) || hasPicture(caption) || textOf(caption) === '') continue;
    if (caption.localName !== 'figcaption' && !CAPTION.test(namesOf(caption))) continue;
    if (saysMoreThan(LONGEST, caption)) continue;
    if (isCredit(textOf(caption)) || !hasPicture(around(caption, article))) drop(caption, article);
  }
  for (const { element, text } of lines) {
    if (!/^h[1-6]$/.test(element.localName) && !hasPicture(element) && isCredit(text)) drop(element, article);
  }
};
