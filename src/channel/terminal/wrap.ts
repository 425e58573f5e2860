/** Lines broken between words, as wide as the window. Code points count as one: near enough for Norwegian and English. */
export function wrap(text: string, columns: number): string {
  if (columns < 20) return text;
  return text
    .split('\n')
    .map((line) => {
      const indent = /^(\d+\. |- |> )/.exec(line)?.[0].length ?? 0;
      const lines: string[] = [];
      let current = '';
      for (const word of line.split(' ')) {
        if (current.trim() !== '' && [...current, ...word].length + 1 > columns) {
          lines.push(current);
          current = ' '.repeat(indent) + word;
        } else current = current === '' ? word : `${current} ${word}`;
      }
      return [...lines, current].join('\n');
    })
    .join('\n');
}
