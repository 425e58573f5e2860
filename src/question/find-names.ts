/** Names of people where a person is plainly spoken of: oneself, a patient, a colleague, the foot of a letter. Looks at a plain view. */
import type { Finding } from './find-numbers.ts';
import { findPatientNames, isOpener, isOtherThanPerson } from './find-patient-names.ts';
import { isFirstName } from './first-names.ts';
import type { PlainView } from './plain-view.ts';
import { pattern, whole } from './words.ts';

const self =
  "(?:jeg|eg|æ|e|i|ej) (?:heter|heiter|heite|hete|heve)|mitt navn er|mitt namn er|navnet mitt er|namnet mitt er|navnet er|my name is|my name's|i am called";
const heOrShe =
  "(?:han|hun|ho|hen|pasient(?:en)?|pasient'n|pasient(?:en)? min|pasient som|pasienten,? som|vedkommende|mannen|kvinnen|kvinna|barnet|gutten|guten|jenta|jenten|babyen|ungen|sønnen|datteren|dottera|moren|mora|faren|legen|veilederen|rettleiaren|he|she|the patient|my patient) (?:heter|heiter|heite|hete|is called|is named)|ved navn|ved namn|med navn|med namn|(?:patient|woman|man|boy|girl|child) (?:called|named)|(?:pasientens|pasienten sitt) (?:navn|namn)(?: er)?:?|(?:navnet|namnet) (?:på|til) pasienten er|^(?:navn|namn|name):";
const patient =
  '(?:pasient(?:en|er|ens|ar)?|patient|pas|pas\\.|brukeren|beboeren|bebuaren|pårørende|barnet|gutten|guten|jenta|babyen)(?: (?:min|mi|mine|vår|vores|her|hans|hennes|som heter|er))?';
const colleague =
  '(?:veileder(?:en)?|rettleiar(?:en)?|supervisør(?:en)?|kollega(?:en)?|lege(?:n)?|doktor(?:en)?|vikar(?:en)?|fastlege(?:n)?|kommuneoverlege(?:n)?|bydelsoverlege(?:n)?|etatsoverlege(?:n)?|sjef(?:en)?|leder(?:en)?|leiar(?:en)?|rådgiver(?:en)?|rådgjevar(?:en)?|kona|mannen|samboeren|søster(?:en)?|bror(?:en)?|datter(?:en)?|sønn(?:en)?|supervisor|colleague|wife|husband|alis(?:-en|en)?|samlis(?:-en|en)?|overlege(?:n)?|advokat)(?: (?:min|mi|vår|mitt|her))?';
const title = '(?:dr|doktor|fru|herr|hr|frk|frøken|mr|mrs|ms|miss)\\.?';
const farewell =
  '(?:mvh|vh|hilsen|hilsning|helsing|beste hilsen|beste helsing|vennlig hilsen|vennleg helsing|med vennlig hilsen|med venleg helsing|med helsing|med hilsen|hilsen fra|helsing frå|(?:best |kind |warm )?regards|sincerely|cheers)';

const name = "(?:\\p{Lu}\\p{Ll}[\\p{L}']*|\\p{Lu}\\.)(?:-\\p{Lu}?\\p{L}+)?";
const joiner = '(?:van|von|de|der|den|av|al|el|bin)';
const capitalised = new RegExp(`^${name}(?: (?:${joiner} )?${name}){0,3}(?![\\p{L}\\p{N}])`, 'u');
const anyCase = /^\p{L}[\p{L}'-]*(?: \p{L}[\p{L}'-]*){0,3}/u;

/** Ends a name that is written in lower case. */
const stops = new Set(
  'og er jeg eg æ e i a an å at av but and from for fra frå på som jobber jobbar arbeider arbeidar arbeider men med skal har kan lurer lurar til vil ved hos en ei ein et eit ny her her, am the of with working work alis samlis lis lege fastlege kommuneoverlege kommunelege spesialist veileder vikar student turnuslege ikke ikkje noe noko det den dette hva kva så da då sitter bor'.split(
    ' ',
  ),
);
/** Words that begin with a capital letter and are no person. */
const notNames = new Set(
  'alis samlis helse kommune kommunen kommuneoverlege kommuneoverlegen fastlege fastlegen lege legen rådgiver rådgiveren veileder veilederen leder enhetsleder virksomhetsleder kommunalsjef ansvarlig en ei ein et den det de dette vi jeg du han hun ho eg i nord sør øst vest midt norge oslo bekymret forvirret frustrert fortvilet sliten usikker spent takknemlig ivrig ny alle oss dere takk kontoret teamet avdeling avdelingen helsedirektoratet legeforeningen statsforvalteren kompetanseportalen tilskuddsportalen altinn lovdata januar februar mars april mai juni juli august september oktober november desember mandag tirsdag onsdag torsdag fredag lørdag søndag sykehus sjukehus sykehuset legevakt legevakten hospital universitetssykehus university the this is are can kan er har må skal får hva hvor når hvem kva kor bydel legesenter legekontor spesialistforskriften forskrift utdanningsplan medisin allmennmedisin samfunnsmedisin norsk engelsk fra'.split(
    ' ',
  ),
);
const placeAfter =
  /^ (?:kommune|legesenter|legekontor|legevakt|sykehus|sjukehus|sjukeheim|sykehjem|bydel|fylke|universitetssykehus|interkommunale|municipality|hf)(?!\p{L})/iu;

export function findNames(view: PlainView): Finding[] {
  const own = after(view, self, ' {1,2}:? ?', (rest) => named(rest) ?? uncapitalised(rest));
  const their = after(view, heOrShe, ' {1,2}', (rest) => named(rest) ?? knownUncapitalised(rest));
  const patients = after(view, patient, '[,:]? {1,2}\\(?', (rest) => named(rest) ?? knownUncapitalised(rest));
  const colleagues = after(view, colleague, '(?:,|:| er| heter| heiter)? {1,2}', (rest) => wholeName(rest));
  const titled = after(view, title, ' ?', (rest) => named(rest));
  const signed = after(view, farewell, '[,.!:]{0,2}[ \\n]{1,4}(?:fra |frå )?', (rest) => named(rest) ?? knownUncapitalised(rest));
  return [
    ...own,
    ...their,
    ...patients,
    ...colleagues,
    ...titled,
    ...signed,
    ...saidToBe(view),
    ...firstAndLast(view.text),
    ...findPatientNames(view),
  ];
}

function after(view: PlainView, cue: string, between: string, take: (rest: string) => number | undefined): Finding[] {
  const found: Finding[] = [];
  for (const match of view.lower.matchAll(cuePattern(cue, between))) {
    const from = match.index + match[0].length;
    const length = take(view.text.slice(from, from + 120));
    if (length) found.push({ kind: 'name', from, to: from + length });
  }
  return found;
}

const cuePatterns = new Map<string, RegExp>();

function cuePattern(cue: string, between: string): RegExp {
  const known = cuePatterns.get(cue);
  const made = known ?? pattern(whole(cue) + between, 'gu');
  cuePatterns.set(cue, made);
  return made;
}

/** Length of a name in capitals at the start, when it is not a place or a known word. */
function named(rest: string): number | undefined {
  const match = capitalised.exec(rest)?.[0];
  if (!match) return undefined;
  const kept: string[] = [];
  for (const word of match.split(' ')) {
    if (notNames.has(word.toLowerCase()) || isOtherThanPerson(word)) break;
    kept.push(word);
  }
  const length = kept.join(' ').length;
  return length > 1 && !placeAfter.test(rest.slice(length)) ? length : undefined;
}

function wholeName(rest: string): number | undefined {
  const length = named(rest);
  const parts = rest.slice(0, length ?? 0).split(' ');
  return length && (parts.length > 1 || isFirstName(parts[0] ?? '')) ? length : undefined;
}

function uncapitalised(rest: string): number | undefined {
  const kept: string[] = [];
  for (const word of anyCase.exec(rest)?.[0].split(' ') ?? []) {
    if (stops.has(word.toLowerCase()) || notNames.has(word.toLowerCase())) break;
    kept.push(word);
  }
  const length = kept.slice(0, 3).join(' ').length;
  return length > 1 ? length : undefined;
}

/** «pasienten kari prøvesen»: a known first name, and the word after it unless that ends a name. */
function knownUncapitalised(rest: string): number | undefined {
  const [first = '', second = ''] = anyCase.exec(rest)?.[0].split(' ') ?? [];
  if (!isFirstName(first) || ordinary.has(first.toLowerCase())) return undefined;
  return second === '' || stops.has(second) || notNames.has(second) || /(?:er|ar|te|de)$/u.test(second)
    ? first.length
    : first.length + 1 + second.length;
}

const ordinary = new Set([
  'per',
  'liv',
  'tone',
  'stein',
  'odd',
  'kim',
  'tor',
  'stig',
  'sander',
  'unni',
  'endre',
  'may',
  'rune',
  'arve',
  'ove',
  'ole',
  'mina',
  'alma',
  'linn',
  'frida',
  'jan',
  'mats',
  'kai',
  'nils',
]);

/** «Jeg er Kari fra Alta», «Kari Prøvesen her». */
function saidToBe(view: PlainView): Finding[] {
  const iAm = after(view, "(?:jeg|eg|æ|i) (?:er|am|e)|i'm|det er|this is|dette er", ' ', (rest) => wholeName(rest));
  const here = [...view.text.matchAll(/(?:^|[\n!.] ?|^hei,? )(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){0,2}) her(?!\p{L})/gu)]
    .filter((match) => isFirstName(match[1]?.split(' ')[0] ?? ''))
    .map((match) => ({ from: match.index + match[0].indexOf(match[1] ?? ''), length: match[1]?.length ?? 0 }))
    .map(({ from, length }): Finding => ({ kind: 'name', from, to: from + length }));
  return [...iAm, ...here];
}

/** «Fiktiva Eksempelsen»: a word before such an ending is a first name, listed or not. */
const sonOf = /\p{L}{3}(?:sen|ssen|son|sson|dotter|datter)$/u;
const leads = (word: string) => notNames.has(word.toLowerCase()) || stops.has(word.toLowerCase()) || isOpener(word);

/** A common first name and a last name together are a person wherever they stand. */
function firstAndLast(text: string): Finding[] {
  const pairs = new RegExp(
    `(?<![\\p{L}\\p{N}.])\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?(?: \\p{Lu}\\.?)?(?: (?:${joiner} )?\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?){1,3}(?![\\p{L}\\p{N}])`,
    'gu',
  );
  return [...text.matchAll(pairs)].flatMap((match): Finding[] => {
    const parts = match[0].split(' ');
    const known = parts.findIndex((part) => part.split('-').every((half) => isFirstName(half)));
    const at = known < 0 && sonOf.test(parts.at(-1) ?? '') ? parts.findIndex((part) => !leads(part)) : known;
    if (at < 0 || at === parts.length - 1) return [];
    const rest = parts.slice(at);
    const length = named(rest.join(' ') + text.slice(match.index + match[0].length, match.index + match[0].length + 30));
    if (!length || !rest.join(' ').slice(0, length).includes(' ')) return [];
    const from = match.index + parts.slice(0, at).join(' ').length + (at > 0 ? 1 : 0);
    return [{ kind: 'name', from, to: from + length }];
  });
}
