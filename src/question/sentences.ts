/** A message taken apart into its sentences, as chats and pasted letters are written. */

const abbreviations = new Set(
  'mnd md jf f.eks bl.a dvs nr kl ca pga mfl m.fl osv evt inkl ev tlf dr st pkt kap art ref mv m.m m.v o.l e.l d.d p.t t.o.m f.o.m fom tom tr resp kr mill mrd sst hhv iht vedr saks org avd eks eng norw e.g i.e etc vs no approx'.split(
    ' ',
  ),
);

/** Ends at . ! ? … or a new line; not after an abbreviation, a number that goes on («1. mars») or a line that was only wrapped. */
export function sentences(text: string): string[] {
  const found: string[] = [];
  let start = 0;
  const push = (end: number) => {
    const sentence = text.slice(start, end).replace(/\s+/gu, ' ').trim();
    if (sentence) found.push(sentence);
    start = end;
  };
  for (const match of text.matchAll(/[.!?…]+["»”')\]]*(?=\s|$)|\n/gu)) {
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index);
    const after = text.slice(end).trimStart();
    const goesOn = match[0] === '\n' ? isWrapped(before, text.slice(end)) : match[0].startsWith('.') && stopIsInside(before, after);
    if (!goesOn) push(end);
  }
  push(text.length);
  return found;
}

function stopIsInside(before: string, after: string): boolean {
  const last =
    /\S+$/u
      .exec(before)?.[0]
      .toLowerCase()
      .replace(/^[("«]/u, '') ?? '';
  if (abbreviations.has(last) || /^\p{L}$/u.test(last)) return true;
  return /^§?\d+$/u.test(last) && /^[\p{Ll}\d]/u.test(after);
}

/** A line of a pasted letter that was broken by its width, not by its writer. */
function isWrapped(before: string, rest: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  return line.length > 45 && !/[.!?:;]$/u.test(line) && /^[\p{Ll}\d]/u.test(rest);
}
