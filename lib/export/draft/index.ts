import type { DraftOut } from './draft-out';

/** A draft as a file. */
interface DraftFile {
  /** What follows the title in the file's name. */
  readonly ending: string;
  readonly type: string;
  /** Each writer is loaded when somebody asks for its form. */
  readonly write: (draft: DraftOut) => Promise<string | Uint8Array<ArrayBuffer>>;
}

/** The forms in which a draft goes out. */
export const DRAFT_FILES = {
  markdown: {
    ending: '.md',
    type: 'text/markdown',
    write: async (draft) => (await import('./markdown')).draftMarkdown(draft),
  },
  html: {
    ending: '.html',
    type: 'text/html',
    write: async (draft) => (await import('./html')).draftPage(draft),
  },
  docx: {
    ending: '.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (draft) => new Uint8Array(await (await import('./word-document')).draftDocx(draft)),
  },
  text: {
    ending: '.txt',
    type: 'text/plain',
    write: async (draft) => (await import('./text')).draftText(draft),
  },
} as const satisfies Readonly<Record<string, DraftFile>>;

export type DraftForm = keyof typeof DRAFT_FILES;
