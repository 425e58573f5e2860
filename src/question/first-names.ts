/** First names common in Norway, for telling that «Kari Prøvesen» is a person. Not a list of anybody: the name registers' most used. */
const names = `
aase abdi abdullah adam adrian agnes ahmed aida aksel albert aleksander alexander alf alfred ali alice alma amalie amanda amina anders andreas andrea andrzej anette anita ann anna anne annette annika anniken
arild arne arnt arve asbjørn aslak astrid asta atle audun aurora axel beate bente benedikte bengt benjamin berit birgit birger birgitte bjarne bjarte bjørg bjørn bjørnar bodil borghild brage brita britt brynjar børge
camilla caroline carl cathrine cecilie celine charlotte christer christian christina christine christoffer dagfinn dagny daniel david edvard egil eilif einar eirik elin eline elisabeth elise ella ellen ellinor elsa else
emil emilie emma endre erik erlend erling espen ester eva evy eyvind fatima filip finn fredrik freddy frida frode gabriel geir georg gerd gisle gjermund grete grethe gudrun gunn gunhild gunnar gunvor guro gustav guttorm gørild
haakon hadi halvard halvor hamza hanna hannah hanne hans harald hassan hedda hege heidi helen helena helene helga helge henning henriette henrik henry herman hilde hildegunn hussein håkon håvard
ibrahim ida inga inge ingeborg ingebjørg inger ingrid ingunn ingvild ismail ivar iver jakob jan jana janne jannicke jarle jeanette jens jenny joakim johan johannes johanne john jon jonas jone jorunn jostein julia julie jørgen jørn
kaia kai kaja karen kari karin karina karl karoline katarina kathrine katrine kenneth khadija kim kirsten kjell kjersti kjetil klaus knut konrad kristian kristin kristina kristine kristoffer kåre
lars lasse laila lea leif lena lene leon lill lillian linda line linn lisbeth lise liselotte liv lone lotte louise lucas ludvig lukas lydia maja magne magnhild magnus maiken malin marcus maren margit margrethe maria mariam marianne marie
marit marita mariann markus marte martha martin martine mathias mathilde mats maya mette michael mikael mikkel mina miriam mohamed mohammad mohammed mona monica monika morten muhammad målfrid nikolai nils nina noah nora odd oddbjørn oddvar
ola olaf olav ole oline olga oliver omar oscar oskar osman otto ove paul peder per pernille peter petra petter pia piotr pål ragnar ragnhild randi rasmus rebecca reidar reidun renate rikke rita roald roar robert roger rolf ronny rune runar ruth rut
sander sandra sara sarah sebastian selma sidsel sigbjørn sigmund signe sigrid sigurd sigve silje simen simon siren siri siv snorre sofia sofie solfrid solveig sondre sonja stein steinar stian stig stine sunniva susanne svein sven svenn sverre
sylvi sylvia synne synnøve sølvi sissel teodor terese terje theodor thea therese thomas thor thorbjørn tina tobias tom tommy tomas tone tonje tor torbjørn tore torgeir torill torhild tormod torstein torunn trine trond trude trygve turid
tuva ulf ulrik unni vegard vera vibeke vidar victoria viktor vilde vivian wenche william yasmin yngve yusuf zahra åge åse åshild øistein øivind ørjan øystein øyvind
`;

const known = new Set(names.split(/\s+/).filter(Boolean));

export function isFirstName(word: string): boolean {
  return known.has(word.normalize('NFC').toLowerCase());
}
