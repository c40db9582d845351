/**
 * The people in an author's line as somebody typed it: "Andrea Wang, Jason Chin", "Wang, Andrea; Chin, Jason",
 * "Andrea Wang and Jason Chin". Each is named as people say it, the given name first.
 */
export function peopleIn(words: string): readonly string[] {
  const parts = words.split(/;|\s&\s|\s(?:and|y)\s/i);
  return parts.flatMap((part) => {
    const names = part.split(',').map((name) => name.trim());
    const [family = '', given = ''] = names;
    // "Mora, Oge" is one person, "Oge Mora, Ana Ruiz" are two
    const isTurned = names.length === 2 && given !== '' && !family.includes(' ');
    return isTurned ? [`${given} ${family}`] : names.filter((name) => name !== '');
  });
}
