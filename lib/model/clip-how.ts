/** What to take of a page: its article, its whole main part, what is selected, or the citation alone. */
export type ClipHow = 'article' | 'main' | 'selection' | 'citation';
