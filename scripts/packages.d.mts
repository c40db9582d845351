export const root: string;
export function run(command: string, args: readonly string[], env?: Readonly<Record<string, string>>): void;
export function runInstalled(
  name: string,
  args: readonly string[],
  env?: Readonly<Record<string, string>>,
): void;
export function ensurePackages(): void;
