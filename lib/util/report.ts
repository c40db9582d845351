/**
 * The only place that writes to the console. Everything caught and not handled comes here, so that
 * nothing is swallowed and a person who opens the console sees where it happened.
 *
 * @param where the noun and verb that failed, such as `bodies.write`
 * @param error whatever was thrown
 */
export function report(where: string, error: unknown): void {
  console.warn(`[bookbag] ${where}:`, error);
}
