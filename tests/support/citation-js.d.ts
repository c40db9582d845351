/** The part that our tests use. The package brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    readonly data: readonly object[];
    constructor(input: unknown, options?: { readonly forceType?: string });
    format(name: 'bibliography', options: { template: string; lang: string; format: 'text' }): string;
  }
  export const plugins: { list(): readonly string[] };
}
