/** What a person wrote, shown to another or back to themselves: their words, with no link, picture, mention or markup alive in them. */

/** Lines stay lines. */
export function asWritten(text: string): string {
  return inert(text).replace(/\n+/g, '\n\n').trim();
}

/** Set off as theirs, line by line. */
export function asQuotation(text: string): string {
  return `> ${inert(text).trim().replace(/\n+/g, '\n> ')}`;
}

/** All of it, or the beginning, in one line. */
export function asLine(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = inert(text).replace(/\s+/gu, ' ').trim();
  const short = line.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '');
  return line.length <= longest ? line : `${short.trimEnd()}…`;
}

function inert(text: string): string {
  return text
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .replace(/^(\s*)[*+](?=\s)/gmu, '$1-')
    .replace(/^(\s*)[#>]+/gmu, '$1')
    .replace(/(?<=\d)\s?\*\s?(?=\d)/gu, ' × ')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, ' ')
    .replace(/[<>`*~|\\]/gu, ' ');
}
