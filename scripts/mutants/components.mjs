// @ts-check
// Guards of components that unit tests must notice the loss of.

/** @type {readonly import('../mutants.mjs').Mutant[]} */
export default [
  {
    file: 'components/app/Root.tsx',
    find: 'if (first && lost.length > 0 && beginning === null)',
    put: 'if (first && lost.length < 0)',
    breaks: 'a lost notebook is never shown as a first run',
  },
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
    file: 'components/settings/KeptField.tsx',
    find: "if (judged === 'write' || (judged === 'nothing' && always && typed.current)) await write();",
    put: 'await write();',
    breaks: 'a name that is the same, or that both changed, is not saved',
  },
  {
    file: 'components/settings/Settings.tsx',
    find: "if (typed === '') return t('settings.nameMissing');",
    put: '',
    breaks: 'a person has a name',
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
    find: 'if (!wrote(reading)) return;',
    put: 'if (!reading.ok) { clear(); return; }',
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
    find: "if (!wrote(records.books.add({ ...texts, isbn: normalIsbn(isbn) ?? '' }))) return;",
    put: "wrote(records.books.add({ ...texts, isbn: normalIsbn(isbn) ?? '' }));",
    breaks: 'the words of a book that was not written stay',
  },
  {
    file: 'components/app/TroubleNotice.tsx',
    find: '    if (busy) return;\n',
    put: '',
    breaks: 'one copy is made at a time',
  },
  {
    file: 'components/hooks/use-wrote.ts',
    find: "if (!written.value()) say(t('trouble.notUndone'));",
    put: 'written.value();',
    breaks: 'an undo that did nothing says so',
  },
  {
    file: 'components/hooks/use-news.ts',
    find: 'by !== me && !seen.has(id)',
    put: '!seen.has(id)',
    breaks: 'own records are not new',
  },
  {
    file: 'components/hooks/people.ts',
    find: 'others.find(({ brought }) => brought === 0) ?? others[0]',
    put: 'others[0]',
    breaks: 'who joined is the partner, not who was brought along',
  },
  {
    file: 'components/ui/keep-focus.ts',
    find: 'if (!isFocusLost()) return;',
    put: '',
    breaks: 'a focus that is elsewhere is not moved',
  },
  {
    file: 'components/hooks/use-edit-form.ts',
    find: 'clashes.length > 0',
    put: 'clashes.length > 99',
    breaks: 'a form whose field both changed is not saved before the person chose',
  },
  {
    file: 'components/hooks/use-edit-form.ts',
    find: '    if (gone && !wrote(again())) return false;\n',
    put: '',
    breaks: 'what was removed meanwhile is added again',
  },
  {
    file: 'components/hooks/use-edited.ts',
    find: '    if (touched.current) return;\n',
    put: '',
    breaks: 'older words do not come over those being typed',
  },
  {
    file: 'components/hooks/use-edited.ts',
    find: "found: found && judged !== 'nothing'",
    put: 'found',
    breaks: 'nothing is said of words that stand there by now',
  },
  {
    file: 'components/hooks/use-held.ts',
    find: 'now ?? (holds > 0 && last?.id === id ? last : undefined)',
    put: 'now ?? last',
    breaks: 'a reading that was removed leaves the page when nobody changes it',
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
];
