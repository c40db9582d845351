export function ensureChromium(): Promise<string>;
export function ensureFirefox(): Promise<string>;
