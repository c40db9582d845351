// @ts-check
// Guards of components that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'components/reader/decorate.ts',
    find: 'if (parseUrl(href) !== undefined) ',
    put: '',
    breaks: 'a link within a text leads nowhere else',
  },
  {
    file: 'components/reader/decorate.ts',
    find: "if (table.parentElement?.closest('table')) continue;",
    put: '',
    breaks: 'a table within a table has no frame',
  },
  {
    file: 'components/reader/follow-link.ts',
    find: '  event.preventDefault();\n',
    put: '',
    breaks: 'a link within a text leaves the address as it is',
  },
  {
    file: 'components/talk/WordsForm.tsx',
    find: 'if (canWrite && onSend(words)) unsent.clear();',
    put: 'onSend(words);\n    unsent.clear();',
    breaks: 'words that were not written stay',
  },
  {
    file: 'components/talk/WordsForm.tsx',
    find: "    if (words === '' && !mayBeEmpty) {\n      box.current?.focus();\n      return;\n    }\n",
    put: '',
    breaks: 'nothing empty is sent',
  },
  {
    file: 'components/talk/send-on-enter.ts',
    find: ' || event.nativeEvent.isComposing',
    put: '',
    breaks: 'Enter while composing sends nothing',
  },
  {
    file: 'components/pairing/JoinForm.tsx',
    find: '    if (joining) return;\n',
    put: '',
    breaks: 'an invitation is sent once',
  },
  {
    file: 'components/readings/clip/use-file-drop.ts',
    find: 'if (!hasFiles(event)) return;',
    put: '',
    breaks: 'a text dragged over the page is no file',
  },
  {
    file: 'components/readings/clip/LinkForm.tsx',
    find: 'if (!wrote(reading)) return undefined;',
    put: 'if (!reading.ok) { clear(); return undefined; }',
    breaks: 'the words of a link that was not written stay',
  },
  {
    file: 'components/notes/NoteItem.tsx',
    find: '{who.isMe && !editing && (',
    put: '{!editing && (',
    breaks: 'only own notes are edited',
  },
  {
    file: 'components/comments/CommentItem.tsx',
    find: '{who.isMe && (',
    put: '{(',
    breaks: 'only own comments are edited',
  },
  {
    file: 'components/books/BookDialog.tsx',
    find: 'if (!wrote(added)) return undefined;',
    put: 'if (!wrote(added)) forget();',
    breaks: 'the words of a book that was not written stay',
  },
  {
    file: 'components/readings/clip/use-clipping.ts',
    find: 'made && ((): boolean',
    put: '((): boolean',
    breaks: 'a reading that was here before a clip is not removed with it',
  },
  {
    file: 'components/talk/cancel-on-escape.ts',
    find: ' || event.nativeEvent.isComposing',
    put: '',
    breaks: 'Esc while composing gives nothing up',
  },
  {
    file: 'components/books/BookDialog.tsx',
    find: '    form.forget();\n',
    put: '',
    breaks: 'an edit of a book that was given up is forgotten',
  },
  {
    file: 'components/talk/EditWords.tsx',
    find: '    form.forget();\n',
    put: '',
    breaks: 'an edit of words that was given up is forgotten',
  },
  {
    file: 'components/removed/RemovedFoot.tsx',
    find: 'removed.slice(0, most)',
    put: 'removed',
    breaks: 'a flood that was removed is not drawn at one go',
  },
  {
    file: 'components/removed/Removals.tsx',
    find: "if (kind === 'readings' && record.id === open) return;",
    put: '',
    breaks: 'a removal under the reader is told once',
  },
  {
    file: 'components/news/Arrivals.tsx',
    find: 'observe(unseen, compareSoon, stop.signal);',
    put: 'observe(unseen, compare, stop.signal);',
    breaks: 'what this person changed on another screen is not said to be the partner’s',
  },
  {
    file: 'components/readings/clip/use-clipping.ts',
    find: 'make !== null && waited && canWrite',
    put: 'make !== null && canWrite',
    breaks: 'a clip that the person has put away is not made by a later click',
  },
  {
    file: 'components/readings/clip/use-clipping.ts',
    find: 'make !== null && waited && canWrite',
    put: 'make !== null && waited',
    breaks: 'a notebook closed to writing takes no clip that waited for a grant',
  },
  {
    file: 'components/pairing/JoinForm.tsx',
    find: "if (invitation.trim() === '') {",
    put: 'if (false) {',
    breaks: 'who pasted nothing is asked to paste',
  },
  {
    file: 'components/pdf/FileAtPartner.tsx',
    find: " || reading.url !== ''",
    put: '',
    breaks: 'a reading with a page does not send anybody for its file',
  },
  {
    file: 'components/comments/Threads.tsx',
    find: 'one.on === on && ',
    put: '',
    breaks: 'a comment stands on the kind of thing that it is about',
  },
  {
    file: 'components/news/Renamed.tsx',
    find: 'now === null || partner === null',
    put: 'now === null',
    breaks: 'the name of a notebook that has only just come is no news',
  },
];
