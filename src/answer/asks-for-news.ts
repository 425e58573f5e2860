/** Whether a text asks for what no article can know: the next date, a free place, how long the queue is just now. */

const news = [
  // «Når går neste veilederkurs?», «when is the next course»
  /(?:når|nå tid|ka tid|when)(?:\s+\S+){0,3}\s+(?:neste|nest|komande|kommende|next|upcoming)(?!\p{L})/iu,
  // «Er det ledige plasser …?», «har dere plass?», «are there any places left?»
  /(?:^|\s)(?:er|e|finnes|fins|finst|har)(?:\s+\S+){0,2}\s+(?:ledig\p{L}*|vakan\p{L}*)\s+\p{L}+[^.!]*\?/iu,
  /(?:^|\s)har (?:dere|de|dei|dokker|dåkker|dokke|gruppa|kurset)(?:\s+\S+)?\s+plass(?:er|ar)?(?!\p{L})/iu,
  /(?:^|\s)(?:are|is) there (?:any )?(?:free |available |vacant )?(?:places?|spots?|slots?|vacanc(?:y|ies))(?!\p{L})/iu,
  // «Hvor lang er ventelista?», «how long is the queue»
  /(?:hvor|kor|how) (?:lang|long)\p{L}*\s+(?:er|e|is)\s+(?:\S+\s+)?(?:vente\p{L}*|kø\p{L}*|waiting list|queue)/iu,
  // «Når åpner påmeldinga?»
  /(?:når|ka tid|when)(?:\s+\S+){0,2}\s+(?:åpne\p{L}*|opna\p{L}*|open\p{L}*|stenge\p{L}*|close\p{L}*)?\s*(?:påmelding\p{L}*|sign-?up|enrol\p{L}*|registration for the course)/iu,
];

export function asksForNews(text: string): boolean {
  return news.some((pattern) => pattern.test(text));
}
