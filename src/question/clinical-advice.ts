/** Advice on one patient is asked for: what to give, measure, refer or do. Of the training it may be said only that it never is about one patient's treatment. */
import { pattern, whole } from './words.ts';

const one =
  "(?:(?:pasienten|pasient'n|beboeren|bebuaren)(?: min| mi| vår)?|(?:en|ein|et|eit|ei|denne|min|a|an|my|this|one)(?: \\p{L}+)? (?:pasient|beboer|bebuar|patient|barn|spedbarn|baby|unge|kvinne|mann|dame|gutt|gut|jente|child|infant|woman|man|boy|girl|lady|astmatiker|diabetiker|gravid)|en på \\d+|hos (?:en|ein) (?:med|på)|(?:to|tre|fire|fem|seks|sju|åtte|ni|ti|\\d+)-?åring\\p{L}*|\\d+[- ]years?[- ]old|(?:han|ham|hun|ho|henne|him|her)(?= (?:ha )?(?:ct|mr|mri|røntgen)))";
const medicine =
  '(?:medisin(?:en|er|ar|ene|ane|ene sine)?|medication|a-preparat\\p{L}*|b-preparat\\p{L}*|steroid\\p{L}*|\\p{L}*kortison|fragmin|klexane|kalium|\\p{L}*insulin\\p{L}*|adrenalin\\p{L}*|triatec|antidepress\\p{L}*|opioid\\p{L}*|smertestill\\p{L}*|sovemedisin\\p{L}*|drypp|væske|oksygen|oxygen|marevan|morfin|cipro\\p{L}*)';
const measured =
  '(?:inr|crp|tsh|kreatinin|creatinine|hb|hba1c|leukocytter|troponin|d-dimer|blodsukker|puls|metning|spo2|psa|hyponatremi|hypokalemi|hyperkalemi|hypoglykemi|blodprøve\\p{L}*|blood tests?)';
const looked = '(?:mr|mri|ct|røntgen|x-ray|ultralyd|ultrasound|ekg|ecg|gastroskopi|koloskopi|spirometri)';
const treats =
  '(?:behandl(?:er|e|ar|a|es|ast)?|treat|gi|gir|gje|gjev|give|henvise|henvis|tilvise|tilvis|refer|legge? inn|leggje|innlegge|legg inn|admit|utrede|utgreie|undersøke|operere|sykmelde|sjukmelde|seponere|trappe|trapper|dosere|fjerne stingene|fjerne sting|korrigere|tvangsinnlegge|starte med|slutte med|skrive ut|prescribe|put)';
const i = '(?:jeg|eg|æ|e|vi|me|man|i|we|you)';

/** Whatever else stands beside it. */
const certain = pattern(
  [
    `${whole('(?:dose|dosen|dosis|dosering|dosage|mg)')}.{0,60}${whole(one)}`,
    whole('(?:dosering|dose|dosage) (?:av|of)'),
    `${whole('\\p{L}+dose')}.{0,40}${whole(one)}`,
    whole('(?:(?:hva|kva|ka|what) (?:gjør|gjer|gjere|bør|skal|ska|kan|should|do|can)(?: jeg| eg| æ| e| i| we| vi)(?: do| gjøre| gjere)?)') +
      `(?=.*${whole(`(?:suicidal|psykotisk|bevisstløs|sepsis|anafyla\\p{L}*|inr \\d+)`)})`,
  ].join('|'),
);
/** Unless the question is of the rules or of the training. */
const likely = pattern(
  [
    `${whole(one)}.{0,100}${whole(`(?:hva|kva|ka|what) (?:gjør|gjer|gjere|bør|skal|ska|kan|should|do|can) ${i}`)}`,
    `${whole(treats)}.{0,60}${whole(one)}`,
    `${whole(one)}.{0,60}${whole(`(?:${measured}|${looked}|${medicine})`)}`,
    `${whole(`(?:${measured}|${looked}|${medicine})`)}.{0,60}${whole(one)}`,
    `${whole(`(?:hvor mye|hvor raskt|kor mykje|kor raskt|how much|how fast|når|when) (?:\\p{L}+ ){0,3}?${i}`)} (?:\\p{L}+ ){0,2}?${whole('(?:korrigere|dosere|trappe|seponere|fjerne stingene|fjerne sting)')}`,
    whole(`(?:hvor mye|kor mykje|how much) (?:${medicine}|adrenaline|oxygen)`),
    whole(`(?:which|hvilken|hvilket|kva) (?:${medicine}|antidepressant|vaksineprogram|vaccine)`),
    `${whole(treats)}.{0,60}${whole(`(?:${measured}|${looked})`)}`,
    `${whole('(?:could cause|årsak\\p{L}* til|hva kan|kva kan|ka kan|what could)')}.{0,60}${whole(one)}`,
    `${whole('(?:trygt|safe|safest|farlig|farleg|kontraindisert)')}.{0,60}${whole(one)}`,
    `${whole('(?:hvor lenge|kor lenge|how long)')}.{0,60}${whole(one)}.{0,40}${whole('(?:sick leave|sykmeld\\p{L}*|sjukmeld\\p{L}*)')}`,
    `${whole('(?:sykmelde|sjukmelde|put)')} ${whole(one)}`,
    `${whole('(?:stingene|sårstell|bandasje\\p{L}*|kateter\\p{L}*)')}.{0,40}${whole(one)}`,
  ].join('|'),
);

/** A child of one's own, and leave for it, is another matter. */
const ownLife =
  /permisjon|foreldre|omsorg|parental|(?<!\p{L})leave(?!\p{L})(?<!sick leave)|fravær|fråvær|adopt|vent(?:er|ar) (?:et |eit |på )?barn|expecting|(?:jeg|eg|æ) (?:er|e|ble|vart|blei) gravid|(?:i am|i'm) pregnant|barn(?:et)? mitt|my (?:own )?child/u;

export function clinicalAdvice(plain: string): 'certain' | 'likely' | undefined {
  if (certain.test(plain)) return 'certain';
  return likely.test(plain) && !ownLife.test(plain) ? 'likely' : undefined;
}
