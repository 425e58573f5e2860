/** Patterns of words, tried on text in small letters. */

/** Letters of Norwegian and its neighbours. Unicode's own \p{L} costs a hundred times as much to compile, and patterns here have many. */
const letters = 'a-zß-öø-ÿāčđēģīķļłńņŋřśšŧūžźż';

/** A pattern for text in small letters, where \p{L} is a letter. JavaScript's own \b does not know æ, ø and å. */
export function pattern(source: string, flags = 'u'): RegExp {
  const compact = source.replace(/\[[^\]]*\]|\\p\{L\}/g, (part) => part.replace('\\p{L}', part.startsWith('[') ? letters : `[${letters}]`));
  return new RegExp(compact, flags);
}

/** The alternatives as whole words. */
export function words(source: string): RegExp {
  return pattern(whole(source));
}

/** As `words`, for all the matches of a text. */
export function allWords(source: string): RegExp {
  return pattern(whole(source), 'gu');
}

/** To put whole words inside another pattern. */
export function whole(source: string): string {
  return `(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`;
}

/** Small letters, NFC, apostrophes and runs of spaces made plain: what patterns about wording are tried on. */
export function plainLower(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’`´]/gu, "'")
    .replace(/[\p{Z}\t]+/gu, ' ')
    .trim();
}

/** Small letters at the same places, so that what is found can be cut out of the original. */
export function lowerInPlace(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}
