/** Reads a request's body as JSON, whatever is posted. Never throws: a fault is a status and a sentence. */
import type { IncomingMessage } from 'node:http';

export type Body = { is: 'json'; value: unknown } | { is: 'fault'; status: 400 | 413 | 415; sentence: string } | { is: 'gone' };

const faults = {
  notJson: { is: 'fault', status: 415, sentence: 'Innholdet må være JSON (Content-Type: application/json). Ingenting er lagret.' },
  tooLarge: { is: 'fault', status: 413, sentence: 'Innholdet er større enn 256 KB og leses ikke. Ingenting er lagret.' },
  tooDeep: { is: 'fault', status: 400, sentence: 'Innholdet er pakket inn i seg selv flere ganger enn det leses. Ingenting er lagret.' },
  malformed: { is: 'fault', status: 400, sentence: 'Innholdet er ikke gyldig JSON. Ingenting er lagret.' },
} as const;

export async function readJson(request: IncomingMessage, largest = 256 * 1024): Promise<Body> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  const encoding = request.headers['content-encoding']?.toLowerCase() ?? 'identity';
  if (!/^application\/([a-z0-9.-]+\+)?json$/.test(type) || encoding !== 'identity') return faults.notJson;
  // A little too much is read to its end and thrown away, so that the answer reaches a client that is still sending.
  const bearable = 16 * largest;
  if (Number(request.headers['content-length'] ?? 0) > bearable) return faults.tooLarge;

  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > bearable) return faults.tooLarge;
      if (size <= largest) pieces.push(piece);
      else pieces.length = 0;
    }
  } catch {
    return { is: 'gone' };
  }
  if (size > largest) return faults.tooLarge;
  const whole = Buffer.concat(pieces);
  if (isDeep(whole)) return faults.tooDeep;
  try {
    return { is: 'json', value: JSON.parse(whole.toString('utf8')) };
  } catch {
    return faults.malformed;
  }
}

/** What Teams sends is a dozen deep; whatever walks through a thing that is thousands deep falls off its stack. */
const deepest = 64;

/** Counts brackets outside strings; the marks of JSON are the same single bytes in all of UTF-8. */
function isDeep(json: Buffer): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < json.length; at += 1) {
    const mark = json[at];
    if (inString) {
      if (mark === backslash) at += 1;
      else if (mark === quote) inString = false;
    } else if (mark === quote) inString = true;
    else if (mark === brace || mark === bracket) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (mark === endBrace || mark === endBracket) depth -= 1;
  }
  return false;
}

const [quote, backslash, brace, endBrace, bracket, endBracket] = Buffer.from('"\\{}[]');
