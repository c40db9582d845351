/** A member's proposal to add or take away words, which either member accepts or rejects. */
export interface Suggestion {
  /** Names one act of suggesting: what was typed or removed in one go shares it. */
  readonly id: string;
  /** The member who suggests. */
  readonly by: string;
}

/** A proposal to give words a look, or to take it off them. */
export interface LookSuggestion extends Suggestion {
  readonly to: boolean;
}

/** A proposal to make words a link, or another one. */
export interface LinkSuggestion extends Suggestion {
  /** An address that `safeAddress` lets through; '' takes the link off. */
  readonly to: string;
}

/** A picture in a text. */
export interface Picture {
  /** SHA-256 of its stored bytes, 64 hex digits. */
  readonly hash: string;
  /** What it shows, for whoever cannot see it; '' until somebody says it. */
  readonly alt: string;
}

/** What a piece of a draft's text looks like, and what is suggested for it. */
export interface Look {
  readonly bold?: true;
  readonly italic?: true;
  /** An address that `safeAddress` lets through: http, https or mailto. */
  readonly link?: string;
  /** The one character, `THING` of draft-pictures.ts, stands for this picture. */
  readonly picture?: Picture;
  /** Somebody suggests these words; they are not in the text before that is accepted. */
  readonly inserted?: Suggestion;
  /** Somebody suggests to take these words away; they are in the text until that is accepted. */
  readonly deleted?: Suggestion;
  readonly asBold?: LookSuggestion;
  readonly asItalic?: LookSuggestion;
  readonly asLink?: LinkSuggestion;
}

/** Characters of a draft that look alike. It holds no line break. */
export interface Run extends Look {
  readonly text: string;
}

/** What a line of a draft is. */
export type BlockLook =
  | { readonly kind: 'paragraph' }
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4 }
  | { readonly kind: 'bullet' | 'numbered'; readonly indent: 0 | 1 }
  | {
      readonly kind: 'quote';
      /** The reading and the highlight that it was taken from. */
      readonly reading?: string;
      readonly highlight?: string;
    }
  | { readonly kind: 'book'; /** A line about this book of the booklist. */ readonly book: string }
  | { readonly kind: 'rule' }
  | {
      /** In documents alone (draft-pictures.ts): in a text a picture is a character of its line. */
      readonly kind: 'picture';
      readonly picture: Picture['hash'];
      readonly alt: Picture['alt'];
    };

/** A proposal to make a line another one. */
export interface LineSuggestion extends Suggestion {
  readonly to: BlockLook;
}

/**
 * One line of a draft: its words, and what the "\n" behind them says it is. A picture's words are its caption. A
 * kind that this app does not know is read as a paragraph, and the stored text stays as it is.
 */
export type Block = BlockLook & {
  readonly runs: readonly Run[];
  /** What is suggested for the line's end: to add it (split a line in two), or to take it away (join two). */
  readonly end?: Pick<Look, 'inserted' | 'deleted'>;
  /** What somebody suggests to make of the line. */
  readonly as?: LineSuggestion;
};
