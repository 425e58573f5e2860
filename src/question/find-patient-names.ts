/** Names where a patient is spoken of, also those no list of first names holds: «Gjelder Fiktivia Demoli, født 1950», «sykebesøk hos Prøvine». */

import type { Finding } from './find-numbers.ts';
import { isFirstName } from './first-names.ts';
import type { PlainView } from './plain-view.ts';
import { pattern } from './words.ts';

/** A sentence with one of these may be of a patient: a name may stand anywhere in it, also alone. */
const ofPatient = pattern(
  '(?<![\\p{L}\\d])(?:pasient\\p{L}*|patient\\p{L}*|pas\\.|beboer\\p{L}*|bebuar\\p{L}*|bruker(?:en)?|brukar(?:en)?|pårørende|pårørande|kasus|kasuistikk\\p{L}*|journal\\p{L}*|epikrise\\p{L}*|henvis\\p{L}*|tilvis\\p{L}*|innlag\\p{L}*|innlegg\\p{L}*|kad|øhd|sy?ke?besøk|sjukebesøk|hjemmebesøk|heimebesøk|home visit\\p{L}*|samtykk\\p{L}*|consent\\p{L}*|diagnos\\p{L}*|demen\\p{L}*|kols|copd|diabetes|kreft|allergi\\p{L}*|medisin(?:en|ar|er)?|medication|slag|feber|brystsmerter|smerter?|dødsattest\\p{L}*|death certificate|tvang\\p{L}*|ansvarsgruppe\\p{L}*|individuell plan|dialogmøte\\p{L}*|førerkort\\p{L}*|legeerklæring\\p{L}*|erklæring\\p{L}*|sy?ke?meld\\p{L}*|sjukmeld\\p{L}*|uføre\\p{L}*|behandl(?:et|a|de|er|ar)|undersøk(?:te|er)|examin\\p{L}+|treated|film(?:e|es|a|ast|ing|ed)?|opptak\\p{L}*|video\\p{L}*|mo(?:r|ren|ra) til|fa(?:r|ren) til|d(?:atter|atteren|otter|ottera) til|sønn(?:en)? til|kona(?: til)?|familien|(?:mother|father|daughter|son|wife|husband) of|gjeld(?:er)?|angående|regarding|født|fødd|born|\\d{1,3} år|\\d{1,3}-?åring\\p{L}*|\\d{1,3} years old|complain\\p{L}*|klag(?:et|er|a|de)|visited|besøkte|snakk(?:et|a) med|talked to|spoke (?:to|with)|ring(?:te|de)|called|sykehjem\\p{L}*|sjukeheim\\p{L}*|nursing home|lista mi|døde|døydde)(?![\\p{L}\\d])',
);

const word = "\\p{Lu}\\p{Ll}[\\p{Ll}']*(?:-\\p{Lu}?\\p{Ll}+)?";
const run = new RegExp(
  `(?<![\\p{L}\\p{N}./#@_-])${word}(?: (?:(?:van|von|de|der|den|av|al|el|bin) )?${word}){0,4}(?![\\p{L}\\p{N}@_/]|-\\p{L})`,
  'gu',
);

/** Words that stand first in a sentence or lead to a name, and are none. */
const openers = new Set(
  'kan kunne har hadde er var må måtte skal skulle får fikk fekk vil ville bør når hvis viss dersom om at jeg eg æ vi me du han hun ho de dei den det dette der da så men og eller hva kva ka hvem kven hvor kor hvordan korleis hvorfor kvifor hvilken hei hallo takk møtte fulgte gjelder gjeld angående vedrørende ang regarding re mann mannen kvinne kvinna kvinnen gutt gutten guten jente jenta barn barnet baby babyen fru frue herr hr frk frøken mr mrs ms miss dr pasient pasienten pas pasientens patient bruker brukeren beboer beboeren pårørende datteren datter dottera sønnen moren mor mora faren far kona samboeren navn namn navnet kasuistikk kasus journalen journal epikrisen epikrise henvisning henvisningen henvisninga sykebesøk sjukebesøk hjemmebesøk heimebesøk ansvarsgruppe dialogmøte tlf telefon the a an my our can could does do did is has have had was i we if when what who how which mother father daughter son regarding about angåande legen til fra frå hos med for av ved på i'.split(
    ' ',
  ),
);
/** Institutions, places, papers and sicknesses with a capital letter. A run with one of these is no person. */
const others = pattern(
  '^(?:alis|samlis|lis|helse|kommune\\p{L}*|bydel\\p{L}*|fylke\\p{L}*|statsforvalter\\p{L}*|statsforvaltar\\p{L}*|helsedirektorat\\p{L}*|direktorat\\p{L}*|departement\\p{L}*|legeforening\\p{L}*|legeforeining\\p{L}*|kompetanseportal\\p{L}*|kursportal\\p{L}*|tilskuddsportal\\p{L}*|altinn|dossier|nav|lovdata|helfo|spesialist\\p{L}*|forskrift\\p{L}*|\\p{L}*lov(?:en|a)?|\\p{L}*syke?hus\\p{L}*|\\p{L}*sjukehus\\p{L}*|\\p{L}*sykehjem\\p{L}*|\\p{L}*sjukeheim\\p{L}*|\\p{L}*hospital\\p{L}*|\\p{L}*legesenter|\\p{L}*legekontor\\p{L}*|\\p{L}*legevakt\\p{L}*|\\p{L}*senter(?:et)?|\\p{L}*portal(?:en)?|\\p{L}*plan(?:en)?|\\p{L}*veien|\\p{L}*gata|diakon\\p{L}*|universitet\\p{L}*|university|klinikk\\p{L}*|avdeling\\p{L}*|overlege\\p{L}*|fastlege\\p{L}*|kommunelege\\p{L}*|lege\\p{L}*|veileder\\p{L}*|rettleiar\\p{L}*|supervis\\p{L}*|rådgiver\\p{L}*|kontor\\p{L}*|leder\\p{L}*|nord|sør|øst|vest|midt|aust|nordre|nørdre|søndre|søre|østre|øystre|austre|vestre|øvre|nedre|indre|ytre|midtre|ny|nye|store|lille|gamle|sankt|st|norge|noreg|norway|norwegian|nordland|norsk|oslo|bergen|trondheim|stavanger|tromsø|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|january|february|march|may|june|july|october|december|mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|monday|tuesday|wednesday|thursday|friday|jul|julen|påske\\p{L}*|pinse\\p{L}*|medical|association|directorate|health|general|practice|public|home|visit|community|medicine|allmennmedisin|samfunnsmedisin|alzheimer\\p{L}*|parkinson\\p{L}*|downs?|crohns?|sjøgren\\p{L}*|bechterew\\p{L}*|lyme\\p{L}*|graves|addison\\p{L}*|cushing\\p{L}*|hodgkin\\p{L}*|tourette\\p{L}*|asperger\\p{L}*|huntington\\p{L}*|meni[eè]re\\p{L}*|bells|marfan\\p{L}*|turner\\p{L}*|raynaud\\p{L}*|kawasaki|balint|calgary|cambridge|mini|teams|microsoft|excel|word|google|translate|agenda|radio|south|north|east|west|new|year|africa|america|english|labour|labor|inspection|authority|office|united|european|national|nasjonal\\p{L}*|agder|akershus|buskerud|finnmark|innlandet|møre|romsdal|rogaland|telemark|troms|trøndelag|vestfold|vestland|østfold|viken|hedmark|oppland|hordaland|sogn|fjordane|lofoten|vesterålen|sørlandet|nordvest\\p{L}*|utdanningsfond\\p{L}*|skrivetilgang|sametinget|stortinget|arbeidstilsynet|legeforbundet)$',
);
const placeAfter =
  /^ (?:kommune|legesenter|legekontor|legevakt|sykehus|sjukehus|sjukeheim|sykehjem|bydel|fylke|universitetssykehus|interkommunale|municipality|sentralsjukehus|syndrom|sykdom|sjukdom|hf)(?!\p{L})/iu;
const placeBefore = /(?:^|[^\p{L}])(?:i|in|at|ved|nær|near|utenfor|utanfor|mellom|rundt) $/iu;
const doesSomething =
  /^(?: (?:er|e|har|var|fikk|fekk|ble|vart|blei|låg|lå|ligger|ligg|kom|kjem|kommer|døde|ville|vil|vill|ønsker|trenger|treng|ringte|ringde|klaget|klaga|og|and|is|has|was|had|came|wants|wanted|refused|complained|died|needs)(?!\p{L})| \(|,)/u;
const definite = /(?:en|et|ene|ane)$/u;
const isPatient = /^,? (?:er|e|is|was|var|som er|who is) (?:\p{L}+ )?(?:pasient|patient)/u;

export function isOtherThanPerson(spoken: string): boolean {
  return spoken
    .toLowerCase()
    .split('-')
    .some((part) => others.test(part));
}

export const isOpener = (spoken: string): boolean => openers.has(spoken.toLowerCase());

export function findPatientNames(view: PlainView): Finding[] {
  const found: Finding[] = [];
  for (const sentence of view.text.matchAll(/[^.!?\n]+(?:\.(?! |$|\n)[^.!?\n]*)*/gu)) {
    const [text] = sentence;
    const isOfPatient = ofPatient.test(view.lower.slice(sentence.index, sentence.index + text.length + 1));
    for (const match of text.matchAll(run)) {
      const name = personIn(text, match.index, match[0], isOfPatient);
      if (name) found.push({ kind: 'name', from: sentence.index + name.from, to: sentence.index + name.to });
    }
  }
  return found;
}

/** The part of a run of words in capitals that is a person's name. */
function personIn(sentence: string, at: number, words: string, isOfPatient: boolean): { from: number; to: number } | undefined {
  const parts = words.split(' ');
  let from = at;
  let led = false;
  while (parts[0] && openers.has(parts[0].toLowerCase())) {
    from += parts[0].length + 1;
    parts.shift();
    led = true;
  }
  if (parts.length === 0 || parts.some(isOtherThanPerson)) return undefined;
  const to = from + parts.join(' ').length;
  const [first = ''] = parts;
  const after = sentence.slice(to);
  if (placeAfter.test(after) || (!led && placeBefore.test(sentence.slice(0, from)))) return undefined;
  const isKnown = first.split('-').every(isFirstName);
  const begins = !/\p{L}/u.test(sentence.slice(0, from));
  // Away from patients, two words in capitals in the middle of a sentence.
  if (!isOfPatient && (begins || parts.length !== 2)) return undefined;
  const isPerson =
    parts.length > 1
      ? !begins || isKnown || isPatient.test(after) || (doesSomething.test(after) && !definite.test(first))
      : isKnown && (!begins || doesSomething.test(after));
  return isPerson ? { from, to } : undefined;
}
