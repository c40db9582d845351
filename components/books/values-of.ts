/** Values as people type them, parted by commas, semicolons or lines; each once. */
export function valuesOf(typed: string): string[] {
  const parts = typed.split(/[,;\n]/).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
