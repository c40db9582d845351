import type { Details } from './details';
import type { Metadata } from './metadata';

/** No side-car, or one in which nothing stands. */
export const NO_DETAILS: Details = {
  abstract: '',
  references: [],
  cover: '',
  ageMin: null,
  ageMax: null,
  gradeMin: null,
  gradeMax: null,
  numberOfPages: null,
  format: '',
};

/** Nothing known yet: to be filled in by whoever finds something. */
export const emptyMetadata = (): Metadata => ({
  type: '',
  title: '',
  creators: [],
  site: '',
  issn: [],
  volume: '',
  issue: '',
  pages: '',
  published: '',
  modified: '',
  doi: '',
  isbn: [],
  excerpt: '',
  keywords: [],
  language: '',
  publisher: '',
  licence: '',
  access: '',
  pdf: '',
  url: '',
  ...NO_DETAILS,
  from: {},
});
