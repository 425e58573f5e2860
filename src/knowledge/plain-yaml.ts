/**
 * The plain part of YAML, which nearly all our files are written in: keys, lists, texts on one line or folded, short lists in brackets.
 * Ten times as quick as the whole of it. Whatever else a text holds, it is not plain, and the yaml package reads it.
 */
import { parse } from 'yaml';

/** `core`: what could be a number, yes, no or nothing is not plain. `strings`: all of it is text. */
export type Scalars = 'core' | 'strings';

interface Line {
  indent: number;
  text: string;
  /** Spaces at its end mean something in a folded text. */
  trailing: boolean;
}

const notPlain = Symbol('not plain');

/** Undefined when the text is not plain, faulty ones included. */
export function readPlainYaml(text: string, scalars: Scalars): unknown {
  if (unusual.test(text)) return undefined;
  try {
    return new PlainReader(text, scalars).read();
  } catch (thrown) {
    if (thrown === notPlain) return undefined;
    throw thrown;
  }
}

/** YAML in which everything is text, plain or not. Throws the yaml package's errors. */
export function readStrings(text: string): unknown {
  return readPlainYaml(text, 'strings') ?? parse(text, { schema: 'failsafe' });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/;
const pair = /^("[^"\\]{1,500}"|[\p{L}\p{N}](?:[\p{L}\p{N}_' -]{0,498}[\p{L}\p{N}_'-])?):(?: (.*))?$/u;
const quoted = /^"[^"\\]*"$/;
/** On a line of its own a text may hold what means something only beside a space; between brackets it may not. */
const bare = /^[\p{L}\p{N}](?:(?:[^:#[\]{}*|>"`\\]|:(?! )|(?<! )#)*[^:#[\]{}*|>"`\\\s])?$/u;
const bareInList = /^[\p{L}\p{N}](?:[^:#[\]{}&*!|>"%@`\\]*[^:#[\]{}&*!|>"%@`\\\s])?$/u;
const notText = /^(?:true|false|null|[\d.].*)$/i;
const day = /^\d{4}-\d{2}-\d{2}$/;

class PlainReader {
  readonly #lines: Line[];
  readonly #scalars: Scalars;
  #at = 0;

  constructor(text: string, scalars: Scalars) {
    this.#lines = text.split('\n').map((line) => ({ indent: line.search(/[^ ]|$/), text: line.trim(), trailing: line.endsWith(' ') }));
    this.#scalars = scalars;
  }

  read(): unknown {
    const first = this.#next();
    if (first?.indent !== 0) throw notPlain;
    const value = this.#block(0);
    if (this.#next()) throw notPlain;
    return value;
  }

  /** The line that is to be read, past empty lines and those that are a remark. */
  #next(): Line | undefined {
    for (; this.#at < this.#lines.length; this.#at++) {
      const line = this.#lines[this.#at] as Line;
      if (line.text !== '' && !line.text.startsWith('#')) return line;
    }
    return undefined;
  }

  #block(indent: number): unknown {
    return this.#next()?.text.startsWith('- ') ? this.#list(indent) : this.#map(indent);
  }

  #list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (let line = this.#next(); line && line.indent >= indent; line = this.#next()) {
      if (line.indent > indent || !line.text.startsWith('- ')) throw notPlain;
      const rest = line.text.slice(2);
      if (rest.startsWith(' ')) throw notPlain;
      if (!quoted.test(rest) && pair.test(rest)) {
        this.#lines[this.#at] = { ...line, indent: indent + 2, text: rest };
        list.push(this.#map(indent + 2));
      } else {
        this.#at++;
        list.push(this.#value(rest, indent));
      }
    }
    return list;
  }

  #map(indent: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let line = this.#next(); line && line.indent >= indent; line = this.#next()) {
      const [, written, value] = pair.exec(line.text) ?? [];
      if (line.indent > indent || written === undefined) throw notPlain;
      const key = this.#text(written);
      if (key === '__proto__' || Object.hasOwn(map, key)) throw notPlain;
      this.#at++;
      map[key] = value === undefined ? this.#below(indent) : value === '>-' ? this.#folded(indent) : this.#value(value, indent);
    }
    return map;
  }

  #below(indent: number): unknown {
    const line = this.#next();
    if (!line || line.indent <= indent) throw notPlain;
    if (line.text.startsWith('{') || line.text.startsWith('[')) {
      this.#at++;
      return this.#value(line.text, indent);
    }
    return this.#block(line.indent);
  }

  #folded(indent: number): string {
    const from = this.#at;
    const first = this.#lines[from];
    if (!first || first.indent <= indent || first.text === '') throw notPlain;
    while ((this.#lines[this.#at]?.indent ?? 0) > indent && this.#lines[this.#at]?.text !== '') this.#at++;
    const lines = this.#lines.slice(from, this.#at);
    if (lines.some((line) => line.indent !== first.indent || line.trailing) || this.#lines[this.#at]?.text === '') throw notPlain;
    return lines.map(({ text }) => text).join(' ');
  }

  #value(written: string, indent: number): unknown {
    if (written.startsWith('[') || written.startsWith('{')) {
      const close = written.startsWith('[') ? ']' : '}';
      let whole = written;
      while (!whole.includes(close)) {
        const line = this.#lines[this.#at++];
        if (!line || line.indent <= indent || line.text === '' || line.text.startsWith('#')) throw notPlain;
        whole += ` ${line.text}`;
      }
      if (whole.indexOf(close) !== whole.length - 1) throw notPlain;
      const inner = whole.slice(1, -1).trim();
      const parts = inner === '' ? [] : inner.split(',').map((part) => part.trim());
      return close === ']' ? parts.map((part) => this.#text(part, bareInList)) : this.#pairs(parts);
    }
    return this.#text(written);
  }

  #pairs(parts: string[]): Record<string, string> {
    const map: Record<string, string> = {};
    for (const part of parts) {
      const [, key, value] = pair.exec(part) ?? [];
      if (key === undefined || value === undefined) throw notPlain;
      const name = this.#text(key, bareInList);
      if (name === '__proto__' || Object.hasOwn(map, name)) throw notPlain;
      map[name] = this.#text(value, bareInList);
    }
    return map;
  }

  #text(written: string, shape = bare): string {
    if (quoted.test(written)) return written.slice(1, -1);
    if (!shape.test(written)) throw notPlain;
    if (this.#scalars === 'core' && notText.test(written) && !day.test(written)) throw notPlain;
    return written;
  }
}
