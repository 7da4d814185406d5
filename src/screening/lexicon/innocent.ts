/**
 * Begins of words of the language, and of names, that hold a rude one and aren't. From the dictionaries of SCOWL, judged
 * by hand; `scripts/screening/lexicon.ts` prints which words of a dictionary are found.
 */
const begins = `scunthorp snigger niggard niggly shita shiti shiito shiite shittah shittim cocker cocked cockin cockey cockie
  cockil cockish cocksy cockad cockat cockb cockl cockn cockp cockr cocksp cocksf cockt cocky cockup dicken dicker
  dickey dickie dickins dickson dickc dicky pricke pricki pricky douched douching gooky chinked chinki chinking
  hornyhead honkyt fagin fagoter fagotin fagotti fagotto faggoting boobi boobo boobp booby spunki spunky spunked
  bitchumen cumin cumbr cumber cummings cummington clitter clitic pussycat pussyfoot pussytoe pussywil pussley
  dykeman dyked dyking twatt retarding retarda retarder coonhound coondog homol homot homosass mingo wopp bollixe
  kunta kuntz titta titte titter arsen arsin arsino bastide fukui fukuo fukuy fuka fukush fukien fukus bichon
  bichir bichlor bichro assess assis fuku phuket cunthorp wankel kikep pornic pornoy spazio shitak pissar spice
  spici spicy squawk tardi tardy whigger wiggery wiggeri beaneri ahold poorness hommos japes bastardi bastardy
  whorehous whoremon whoremast whoredom putto putti shtup niggery lesbos bonne mings muzzi fuchs fuckert heelless rappee beanery pennis
  titus titian titan`;

const starts = new Set(begins.split(/\s+/u));
const shortest = 4;
const longest = 12;

/** Whole words and names. */
const wholes = new Set(`contrafagotto contrafagottos porny poony azza azzam azzaro`.split(/\s+/u));

/** Names of two words and more, and turns of speech, that are no rude word. */
export const innocentPhrases: readonly string[] = [
  'homo sapiens',
  'homo erectus',
  'homo habilis',
  'homo neanderthalensis',
  'homo economicus',
  'homo floresiensis',
  'homo naledi',
  'ecce homo',
  'blue tit',
  'great tit',
  'coal tit',
  'willow tit',
  'marsh tit',
  'crested tit',
  'tit for tat',
  'chink in',
  'chinks in',
  'honky tonk',
  'kaffir lime',
  'kaffir lily',
  'pussy willow',
  'pussy willows',
  'pussy cat',
  'pussy riot',
  'maine coon',
  'maine coons',
  'coon cat',
  'coon cats',
  'moby dick',
  'spotted dick',
  'clever dick',
  'cock and bull',
  'stop cock',
  'hell s kitchen',
  'cum laude',
  'equus asinus',
  'wild ass',
  'wild asses',
  'pin prick',
  'finger prick',
  'spick and span',
  'jackass penguin',
  'jackass penguins',
  'slap and tickle',
];

/** Whether a whole word is one of the language, or a name, though a rude one stands in it. */
export function isInnocent(word: string): boolean {
  if (wholes.has(word)) return true;
  for (let size = shortest; size <= Math.min(word.length, longest); size += 1) {
    if (starts.has(word.slice(0, size))) return true;
  }
  return false;
}
