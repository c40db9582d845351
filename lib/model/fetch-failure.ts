/** Why an address could not be read: it asks for a login, did not answer, is too large, or is neither page nor PDF. */
export type FetchFailure = 'login' | 'not-reached' | 'too-large' | 'not-readable';
