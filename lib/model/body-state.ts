/**
 * Where a text that is not here is: 'coming'; 'refused', what came was no text within its limits; 'lacking', the
 * partner's browser does not have it either.
 */
export type BodyState = 'coming' | 'refused' | 'lacking';
