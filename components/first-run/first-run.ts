/** Where in the beginning of a notebook the person is. */
export interface Beginning {
  readonly step: 'name' | 'start' | 'clip';
  /** In step 2: nothing chosen yet, or one of the two ways. */
  readonly way: 'choose' | 'start' | 'join';
}
