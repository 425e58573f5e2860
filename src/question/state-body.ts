/** Whether somebody asks on behalf of a state body: it belongs to no municipality's office. Only where the words say that they work there. */
import { pattern, plainLower } from './words.ts';

/** What it is called in the reason we give, and how people name it. */
const bodies: [string, string][] = [
  ['Helsedirektoratet', 'helsedirektorat(?:et)?|hdir|norwegian directorate of health|directorate of health'],
  ['Statsforvalteren', 'statsforvalt(?:er|ar)(?:en)?|fylkesmannen|county governor'],
  ['Helsetilsynet', '(?:statens )?helsetilsyn(?:et)?|board of health supervision'],
  ['Folkehelseinstituttet', 'folkehelseinstitutt(?:et)?|fhi|institute of public health'],
  [
    'Helse- og omsorgsdepartementet',
    'helse- og omsorgsdepartement(?:et)?|hod|departement(?:et)?|ministry of health(?: and care services)?',
  ],
  ['Helfo', 'helfo'],
  ['Direktoratet for medisinske produkter', 'direktoratet for medisinske produkter|legemiddelverket'],
  ['Helsepersonellnemnda', '(?:statens )?helsepersonellnemnd(?:a|en)?'],
  ['Norsk pasientskadeerstatning', 'norsk pasientskadeerstatning|npe'],
  ['Undersøkelseskommisjonen', 'ukom|(?:statens )?undersøkelseskommisjon(?:en)?'],
];

const who = '(?:jeg|eg|æ|vi|me|i|we)';
const works =
  '(?:jobber|jobbar|jobbe|arbeider|arbeidar|er ansatt|er tilsett|er ansatte|sitter|sit|work|am employed|are employed|er (?:\\p{L}+ ){0,3}?(?:\\p{L}*rådgiver|\\p{L}*rådgivar|\\p{L}*lege|\\p{L}*leder|\\p{L}*leiar|\\p{L}*direktør|jurist|saksbehandler|saksbehandlar))';
const at = '(?:i|ved|hos|på|for|frå|fra|in|at|with|the)';
const onBehalf = '(?:på vegne av|på vegner av|on behalf of|(?:hilsen|helsing|mvh|regards)[^.?!]{0,40})';

const shapes = bodies.map(([name, words]): [string, RegExp] => [
  name,
  pattern(
    `(?<!\\p{L})(?:${who} ${works}(?: ${at})+ (?:${words})|${who} (?:${at} )+(?:${words})(?= (?:\\p{L}+ ){0,4}?(?:lurer|lurar|ønsker|ønskjer|trenger|treng|vil|har|får|skal|spør|wonder|need|would|have))|${onBehalf} (?:the )?(?:${words}))(?!\\p{L})`,
  ),
]);

/** «Helsedirektoratet», when the one who writes works there. «Søknaden min ligger hos Helsedirektoratet» is somebody else. */
export function stateBodyOf(text: string): string | undefined {
  const said = plainLower(text);
  return shapes.find(([, shape]) => shape.test(said))?.[0];
}
