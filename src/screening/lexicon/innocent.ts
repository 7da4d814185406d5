/**
 * Begins of words of the language, and of names, that hold a rude one and aren't. From the dictionaries of SCOWL, judged
 * by hand; `scripts/screening/lexicon.ts` prints which words of a dictionary are found.
 */
const begins = `scunthorp craping japed japer japing crape hoecake hoelike asslike crappie damning damnif damnat damnab snigger niggard niggly shitak shitam shitaw shitao shiti shiito shiite shittah shittim cocker cocked cockin cockey cockie
  cockil cockish cocksy cockad cockat cockbu cockbi cockba cockle cockly cockli cockn cockp cockr cocksp cocksf cockt cocky cockup dicken dicker
  dickey dickie dickins dickson dickc dicky pricke pricki pricky douched douching gooky chinked chinki chinking
  hornyhead honkyt fagin fagoter fagotin fagotti fagotto faggoting boobi boobo boobp booby spunki spunky spunked
  bitchumen cumin cumbr cumber cummings cummington clitter clitic pussycat pussyfoot pussytoe pussywil pussley
  dykeman dyked dyking retarding retarda retarder coonhound coondog homol homot homosass mingo wopp bollixe
  kunta kuntz titta titte titter arsen arsin arsino bastide fukui fukuo fukuy fuka fukush fukien fukus fukun bitchfield shitterton shitsu shitzu shito shitou shittu skankin slutsk wankie bichon
  bichir bichlor bichro assess assis fuku phuket cunthorp wankel kikep pornic pornoy spazio shitak pissar spice
  spici spicy squawk tardi tardy whigger wiggery wiggeri beaneri ahold poorness hommos japes bastardi bastardy
  whorehous whoremon whoremast whoredom putto putti shtup niggery nigel niger nigh nigella nigr lesbos bonne mings muzzi fuchs fuckert heelless rappee beanery pennis
  titus titian titan`;

const starts = new Set(begins.split(/\s+/u));
const shortest = 4;
const longest = 12;

/** Whole words and names. */
const wholes = new Set(
  `contrafagotto contrafagottos porny poony craps azza azzam azzaro bitche twatt shita shitai phuke`.split(/\s+/u),
);

const phrases = `homo sapiens, homo erectus, homo habilis, homo neanderthalensis, homo economicus, homo floresiensis, homo
  naledi, homo heidelbergensis, homo ludens, homo faber, homo novus, homo lumo, genus homo, ecce homo, homo milk,
  blue tit, blue tits, great tit, great tits, coal tit, coal tits, willow tit, willow tits, marsh tit, marsh tits,
  crested tit, crested tits, tailed tit, tailed tits, bearded tit, bearded tits, varied tit, penduline tit, azure
  tit, siberian tit, tit for tat, tit mouse, tit bit, tit bits, tit family, chink in, chinks in, chink of light,
  through a chink, honky tonk, honky tonks, kaffir lime, kaffir lily, pussy willow, pussy willows, pussy cat,
  pussy cats, pussy riot, pussy galore, maine coon, maine coons, coon cat, coon cats, coon dog, coon dogs, coon
  hound, coon hounds, coon hunt, coon hunting, coon hunter, coon skin, moby dick, spotted dick, clever dick, tom
  dick, dick and jane, dick and harry, private dick, dick test, cock and bull, stop cock, cock a hoop, cock robin,
  cock fight, cock fights, cock fighting, cock crow, cock a doodle, cock a leekie, turkey cock, game cock, ball
  cock, weather cock, half cock, cock of the rock, cock of the walk, cock lane, cock an eye, cock an ear, hell s
  kitchen, hell s angels, hell s canyon, summa cum, magna cum, cum laude, kitchen cum, cum dividend, cum ex, cum
  rights, ass equus, asses equus, wild ass, wild asses, ox and ass, ox or ass, law is an ass, pack ass, balaam s
  ass, asses milk, jackass penguin, jackass penguins, jackass rabbit, laughing jackass, cumming georgia, tom tit,
  tom tits, ass s milk, fagot voting, faggot voting, garden hoe, dutch hoe, plymouth hoe, hoe handle, row to hoe,
  rake and hoe, hoe and rake, hoe and shovel, shovel and hoe, hoe down, hoe   cake, hoe cakes, back hoe, hoe the,
  hoes and rakes, rakes and hoes, shovels and hoes, garden hoes, offa s dyke, sea dyke, sea dykes, dyke road, dyke
  system, drainage dyke, flood dyke, dyke repair, dyke repairs, dyke breach, dyke swarm, dyke swarms, dykes and
  levees, levees and dykes, dykes and dams, igneous dyke, igneous dykes, the   dyke wall, pin prick, finger prick,
  skin prick, prick test, prick tests, prick up, pricks up, prick your finger, prick of conscience, prick of a
  needle, spick and span, spic and span, slap and tickle, doo wop, wop bop, fag   end, fag ends, fag packet, fag
  packets, fag break, fag butts, fag bearings, faggots and peas, bundle of faggots, pork faggots, boob tube, keep
  your pecker up, bastard file, bastard sword, bastard title, bastard toadflax, bastard cabbage, to retard, retard
  the, retards the, retard growth, retards growth, may retard, can retard, spark retard, growth retarded, retarded
  growth, retarded potential, retarded potentials, retarded time, brood   bitch, whelping bitch, bitch and pups,
  terrier bitch, spaniel bitch, labrador bitch, shepherd bitch, champion   bitch, dildo cactus, combat sambo,
  sport sambo, sambo wrestling, sambo wrestler, world sambo, sambo   championship, sambo championships, judo and
  sambo, auto tranny, manual tranny, tranny fluid, rebuilt tranny, gobbledy gook, fucking austria, dildo
  newfoundland, bastardo umbria, crap shoot, crap table, crap game, crap   games, puto bumbong`;

/** Names of two words and more, and turns of speech, that are no rude word. */
export const innocentPhrases: readonly string[] = phrases.split(/,\s+/u);

/** Whether a whole word is one of the language, or a name, though a rude one stands in it. */
export function isInnocent(word: string): boolean {
  if (wholes.has(word)) return true;
  for (let size = shortest; size <= Math.min(word.length, longest); size += 1) {
    if (starts.has(word.slice(0, size))) return true;
  }
  return false;
}
