/** Whether words are of our own field: the education of doctors in general practice and community medicine, and its money. */
import { pattern } from './words.ts';

const field = pattern(
  String.raw`samlis|(?<!\p{L})(?:alis|alm|sam|fkm|lis ?\d?|lis-lege\p{L}*|åup|kp|kphdir|gp|gps)(?!\p{L})|spesialiser|spesialist|spesialitet|specialis|specializ|veilede|veileid|veiledning|rettlei|rettleing|vegleiing|supervis|læringsm|læringsa|lærings|learning (?:goal|objective|activit|arena)|utdanningsplan|utdanningsv|utdanningstid|utdanningsl|utdanningsf|kompetansem|kompetansep|kompetansef|kompetansek|kompetansev|competence|tilskudd|tilskot|tilskuddsp|(?<!\p{L})grants?(?!\p{L})|tjenestetid|tenestetid|tellende|teljande|tellande|allmenn|ålmenn|general pract|samfunnsmed|community medicine|public health|konverter|gam+el ordning|gammal ordning|gamal ordning|gamle ordning|ny ordning|nye ordning|nye ordninga|old scheme|new scheme|fastlege|kommuneoverlege|kommunelege|bydelsoverlege|etatsoverlege|turnus|legevakt|autorisasjonen som lege|altinn|revisor|forskrift|utdanningsinstitusjon|grunnkurs|emnekurs|åpen uselektert|open uselektert|kompetanseportal|institusjonstjeneste|sykehustjeneste|sjukehusteneste|tjenestebevis|attest|rådgivingskontor|helsedirektoratet|hdir|legeforeningen|refusjon|spesialisttillegg|introduksjonsavtale|vikarlege|vikarbyrå|utdanningsfond|resertifiser|etterutdanning|høringssvar|avtalemal`,
);

const rule = pattern(
  String.raw`(?<!\p{L})(?:tell(?:e|er|es)?|tel(?:je|jast|st)?|tæll|godkjen\p{L}*|innpass\p{L}*|medregn\p{L}*|permisjon\p{L}*|foreldreperm\p{L}*|ferie\p{L}*|fravær\p{L}*|fråvær\p{L}*|deltid\p{L}*|stillingsprosent|attest\p{L}*|kurs\p{L}*|søknad\p{L}*|veiled\p{L}*|rettlei\p{L}*|counts?|counted|approv\p{L}*|leave|part-time|training|specialty|supervis\p{L}*|certificates?|diplomas?|vitnemål\p{L}*|kursbevis\p{L}*|dokumentasjon\p{L}*|applications?|requirement\p{L}*|tjeneste\p{L}*|teneste\p{L}*|utdanning\p{L}*|spesialis\p{L}*|lærings\p{L}*|kompetanse\p{L}*)(?!\p{L})`,
);

/** A word of the field stands in the text, role names included. */
export function isOfTheField(text: string): boolean {
  return field.test(text.toLowerCase());
}

/** A word of the rules themselves stands in the text; to be a doctor or to mention one is not enough. */
export function isOfTheRules(text: string): boolean {
  return rule.test(text.toLowerCase());
}
