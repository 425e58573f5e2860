/** What kind of answer a question asks for, and which kinds a passage can give. */
export const askingKinds = ['when', 'how-long', 'how-much', 'who', 'where', 'why', 'how', 'what', 'may', 'must', 'is', 'words'] as const;
export type AskingKind = (typeof askingKinds)[number];
/** The kinds whose answer can be told by its look. */
export type AnswerKind = 'when' | 'how-much' | 'who' | 'where';

const start = '(?:^|[^\\p{L}])';
const asks: [AskingKind, RegExp][] = [
  ['how-long', /(?:hvor|kor|koss|how) (?:lenge|leng|lang|lange|long)(?!\p{L})/iu],
  [
    'how-much',
    /(?:hvor|kor|ka|how) (?:mange|mye|my|mykje|mykkje|stor|stort|store|many|much|big|høy\w*|high)(?!\p{L})|(?:antall|antal|timer|timar|kroner|kr|prosent|percent|beløp\p{L}*|sats\p{L}*|koster|kostar|koste|cost|fee|amount)(?!\p{L})|%/iu,
  ],
  [
    'when',
    new RegExp(`${start}(?:når|nå tid|frist\\p{L}*|dato\\p{L}*|deadline\\p{L}*|when|ka tid|kor tid|kortid|katid|ka ti)(?!\\p{L})`, 'iu'),
  ],
  [
    'who',
    new RegExp(
      `${start}(?:hvem|kven|kem|kæm|who|whose|which (?:body|agency)|hvilke[nt] (?:rolle|instans|myndighet|organ|etat)|kva (?:rolle|instans|organ))(?!\\p{L})`,
      'iu',
    ),
  ],
  ['where', new RegExp(`${start}(?:hvor|kor|kvar|where|e-?post\\p{L}*|telefon\\p{L}*|phone|e-?mail|adresse\\p{L}*)(?!\\p{L})`, 'iu')],
  ['why', new RegExp(`${start}(?:hvorfor|kvifor|korfor|koffer|koffor|why)(?!\\p{L})`, 'iu')],
  ['how', new RegExp(`${start}(?:hvordan|korleis|kordan|korsen|kossen|kossn|koss|åssen|how)(?!\\p{L})`, 'iu')],
  ['what', new RegExp(`${start}(?:hva|kva|ka|hvilke[nt]?|kva for|what|which)(?!\\p{L})`, 'iu')],
  ['must', /^(?:må|skal|ska|trenger|treng|treng|must|do i (?:need|have)|does|is .* required|er det krav)(?!\p{L})/iu],
  ['may', /^(?:kan|får|fær|går det|can|may|could|am i allowed|er det lov)(?!\p{L})/iu],
  ['is', /\?\s*$/u],
];

export function askingKind(question: string): AskingKind {
  return asks.find(([, pattern]) => pattern.test(question))?.[0] ?? 'words';
}

/** Undefined when the question fits any kind of answer (may I, how, why …). */
export function answerTo(kind: AskingKind): AnswerKind | undefined {
  if (kind === 'how-long') return 'how-much';
  return kind === 'when' || kind === 'how-much' || kind === 'who' || kind === 'where' ? kind : undefined;
}

const months = 'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember';
const gives: Record<AnswerKind, RegExp> = {
  when: new RegExp(
    `\\b\\d{1,2}\\.\\s?(${months}|\\d{1,2}\\.)|\\b(${months})\\b|\\b(19|20)\\d\\d\\b|\\b(måned|måneder|uke|uker|dager)\\b`,
    'iu',
  ),
  'how-much': /\d|\b(ett|to|tre|fire|fem|seks|sju|åtte|ni|ti|halv\w*|ingen)\b/iu,
  who: /\b(kommune\w*|lege\w*|leder\w*|veileder\w*|supervisør\w*|Helsedirektoratet|Legeforeningen|statsforvalter\w*|arbeidsgiver\w*|kontor\w*|administrator|revisor\w*|virksomhet\w*|helseforetak\w*|nemnd\w*)\b/iu,
  where: /@|\b(portal\w*|Altinn|skjema\w*|Helsedirektoratet|nettside\w*|telefon|e-post|veivise\w*)\b/iu,
};

export function canGive(text: string, kind: AnswerKind): boolean {
  return gives[kind].test(text);
}
