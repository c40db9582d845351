/** Set at build time in wxt.config.ts. */
declare const __RELAY_URL__: string;
declare const __BENCH__: boolean;
