/** Text from a person, made harmless wherever a client might read markup into it. It looks the same to the reader. */

/** Joins nothing and shows nothing, but breaks up what would have been markup. */
const invisible = '\u2060';

/** No mentions, no links, no images, no card macros. For text runs and other places without Markdown. */
export function harmless(text: string): string {
  return text
    .replace(/<(?=[/!a-z])/gi, `<${invisible}`)
    .replace(/\](?=[([:])/g, `]${invisible}`)
    .replace(/!(?=\[)/g, `!${invisible}`)
    .replace(/\{(?=\{)/g, `{${invisible}`)
    .replace(/(?<=\b(?:https?|ftp|mailto|javascript|data)):/gi, `${invisible}:`);
}

/** The same for places that read Markdown: emphasis, headings, quotes and lists are only the signs they are. */
export function unmarked(text: string): string {
  return harmless(text)
    .replace(/([*_~`])/g, `${invisible}$1${invisible}`)
    .replace(/^(\s*)([#>+-]|\d+[.)])(?=\s)/gm, `$1$2${invisible}`);
}

/** At most so many characters, never half of one. */
export function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}

/** «2» when the text lists the title as its point 2: whoever draws both need not say it twice. */
export function numberIn(text: string, title: string): string | undefined {
  const line = text.split('\n').find((each) => /^\d+\. /.test(each) && each.replace(/^\d+\. /, '') === title);
  return line?.split('.')[0];
}
