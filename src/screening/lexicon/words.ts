/**
 * How far a word reaches. `exact`: itself. `noun`: with -s, and with a second part as in '-head'. `compound`: also with
 * -ed, -er and -ing as they are. `full`: as spelling wants it. `start`: whatever follows in the same word. `anywhere`: whatever stands around it.
 */
export type Form = 'exact' | 'noun' | 'compound' | 'full' | 'start' | 'anywhere';

/** Words of one sort. `severity`: 1 mild, 2 strong, 3 the worst. A name such as Dick or Dyke is spared as a name. */
export type WordGroup = {
  kind: 'profanity' | 'obscene' | 'slur';
  severity: 1 | 2 | 3;
  form: Form;
  isName?: boolean;
  /** A word that may be written, but not behind a disguise: who hides it means it. */
  onlyHidden?: boolean;
  words: string;
};

/**
 * The lexicon, by hand: no clinical words (a health department writes those), no names of groups. Seeded from the lists
 * of LDNOOBW (CC-BY-4.0) and Surge AI (MIT).
 */
export const wordGroups: readonly WordGroup[] = [
  {
    kind: 'profanity',
    severity: 3,
    form: 'anywhere',
    words: 'fuck, phuck, fvck, cunt, motherfuck, mothafuck, muthafuck, bitch, bullshit, horseshit, asshole',
  },
  {
    kind: 'profanity',
    severity: 3,
    form: 'full',
    words: `fck, fukc, fucc, muthafucka, mothafucka, motherfcker, mutherfucker, kunt, ratfuck, mindfuck,
      fuckoff, clusterfuck, stfu, gtfo, lmfao, omfg, wtf`,
  },
  {
    kind: 'profanity',
    severity: 2,
    form: 'start',
    words: 'shit, arsehole, dickhead, dumbass, jackass, dipshit, jackoff, douchebag',
  },
  {
    kind: 'profanity',
    severity: 2,
    form: 'full',
    words: `shyt, shite, sheeit, apeshit, batshit, chickenshit, dogshit, bullshite, jackshit, holyshit, eatshit,
      noshit, gobshite, shart, biatch, bytch, biotch, beyotch, beotch, bich, asshat, asswipe, assclown,
      asshead, assface, assbag, assbite, assfuck, assmunch, asslick, asskisser, asskissing, arsewipe,
      arselicker, smartarse, smartass, fatass, lardass, fatarse, dumbarse, punkass, bitchass, lazyass,
      stupidass, uglyass, sorryass, asswhole, ahole, azzhole, asshol, assholio, bastard, basterd, bastid,
      douchebag, douchecanoe, prickface, dickwad, dickface, dickweed, dickbag, dickwit, dickless, dumbfuck,
      twat, wank, wanker, tosser, bellend, knobhead, knobend, nobhead, bollocks, arsebandit, piss, pissed off,
      pissoff, pisshead, pisstake, scumbag, shitbag, dumbshit, numbnuts, numbnut, nutsack, fugly, dickbutt,
      fucktard, libtard, asstard, craptard, goddamnit, bloodyhell, bullcrap, sonofabitch, sonsofbitches,
      jagoff, jerkoff, jerkwad, buttface, butthead, butthole, buttmunch, buttfuck, butthurt, buthole, shithead,
      smeghead, pissant, pisspot, crackwhore, whore, whoar, slut, skank, hoebag, thot, slutbag, attentionwhore`,
  },
  { kind: 'profanity', severity: 2, form: 'full', isName: true, words: 'dick, prick, cock, pussy' },
  {
    kind: 'profanity',
    severity: 2,
    form: 'noun',
    words: 'ass, hoe, puta, puto, pendejo, cabron, putain, scheisse',
  },
  {
    kind: 'profanity',
    severity: 1,
    form: 'exact',
    words: `damned, dammit, damnit, goddamn, goddam, goddamned, goddammit, god damn, god dammit, crappy,
      bullcrap, effin, friggin, the hell, go to hell, hell no, hell yeah, hell yea, as hell, burn in hell,
      rot in hell, bloody hell, fucking hell, to hell with, piss off, pissed off, pissing me off, ass kicked,
      kick ass, kiss my ass, son of a bitch, sons of bitches, piece of shit, half assed, jack shit, ape shit,
      bat shit, holy shit, no shit, bull shit, dip shit, ass hole, arse hole, mother fucker, mother fucking,
      mother fuckers, dumb ass, jack ass, smart ass, fat ass, bad ass, dick head, butt hole, douche bag,
      what the f, shut the f up, eff off, eff you, screw you, up yours, sucks balls, suck a dick,
      bell end, tards`,
  },
  {
    kind: 'obscene',
    severity: 3,
    form: 'full',
    words: `blowjob, handjob, rimjob, footjob, titjob, boobjob, cumshot, cumslut, cumdump, cumdumpster, cumbucket,
      cumguzzler, gangbang, fingerbang, facefuck, skullfuck, deepthroat, creampie, bukkake, circlejerk, felch,
      felching, cocksucker, cocksucking, dicksuck, dicksucker, dicksucking, dicksuckin, pussylicker, assfucker,
      assfucking, buttplug, titfuck, tittyfuck, fistfuck, teabagging, cameltoe, cockblock, clitlicker,
      muffdive, muffdiver, muffdiving, carpetmuncher, rugmuncher, jizz, jizm, spooge, splooge, dildo,
      fleshlight, strapon, hentai, futanari, upskirt, nudes, camwhore, camslut, cunnilingus, fellatio,
      analingus, anilingus, fap, fapping, jerking off, jerkingoff, queef, poontang, punani, punany, coochie,
      twatwaffle, shlong, peckerhead, weener, tallywacker, ballsack, nutsack, ballbag, cocksuck, ladyboy,
      shemale, bewb, funbags, gilf, dilf, hornies, nympho, pornhub, buttsex, analsex, clitty, bumhole,
      bunghole, bumfuck, goatse, pthc, jailbait, golden shower, wetdream, scrote`,
  },
  {
    kind: 'obscene',
    severity: 2,
    form: 'exact',
    words: `tit, blow job, blow jobs, hand job, hand jobs, rim job, foot job, jack off, jacking off, jerk off,
      jerking off, jerked off, jacked off, whack off, wank off, beat off, beat my meat, suck my, suck my dick,
      suck my cock, sucking dick, suck dick, sucks dick, eat my ass, eat ass, eating ass, eat pussy,
      eating pussy, blow your load, blow my load, blow a load, bust a nut, big tits, huge tits, huge cock,
      big cock, big black cock, black cock, giant cock, gang bang, gang bangs, deep throat, cum shot,
      cum shots, cum dumpster, cum guzzler, camel toe, doggy style, doggie style, doggystyle, doggiestyle,
      reverse cowgirl, dry hump, dry humping, face fuck, dirty sanchez, cleveland steamer, golden showers,
      rusty trombone, donkey punch, carpet muncher, fudge packer, muff diving, muff diver, rug muncher,
      pole smoker, ball gag, ball sack, nut sack, ball licking, ball sucking, butt plug, butt sex, anal sex,
      phone sex, raging boner, two girls one cup, tub girl, lemon party, alabama hot pocket, wet dream,
      salad tosser, tossing salad, meat curtains, baby batter, trouser snake, sex cam, sexcam, livesex,
      send nudes, spread your legs, spread legs, sit on my face, shaved pussy, tight pussy, wet pussy,
      foot fetish, pillow biter, peter puffer`,
  },
  {
    kind: 'slur',
    severity: 3,
    form: 'anywhere',
    words: 'nigger, nigga, niggah, niqqa, faggot, faggit, phaggot, wetback, raghead, towelhead',
  },
  {
    kind: 'slur',
    severity: 3,
    form: 'full',
    words: `niglet, nig, nicca, nikka, niggar, niggur, nigguh, nigg, niggy, nigra, jigaboo, jiggaboo, porchmonkey,
      junglebunny, sheboon, spearchucker, tarbaby, darkie, darky, dindu, golliwog, mulignan, yard ape, groid,
      kyke, heeb, shylock, jewboy, oven dodger, chinky, chinaman, chingchong, slanteye, slopehead,
      zipperhead, japs, beaner, greaseball, spic, wop, injun, camel jockey, cameljockey, sand monkey,
      sandmonkey, dothead, curry muncher, currymuncher, pikey, gyppo, gypo, raghed, muzzie, mudslime, kaffer,
      fagbag, fagboy, dike lover, lesbo, lezbo, lezzie, lezzy, poofter, pooftah, poofta, batty boy, battyboy,
      bumboy, bum boy, butt pirate, buttpirate, shirtlifter, fudgepacker, tranny, trannie, trannies, bulldyke,
      fagtard, fucktard, mongoloid, spacker, windowlicker, cracker ass, wigger, wigga, whigger, peckerwood,
      white trash, cracka`,
  },
  {
    kind: 'slur',
    severity: 3,
    form: 'compound',
    isName: true,
    words: 'coon, jap',
  },
  {
    kind: 'slur',
    severity: 3,
    form: 'exact',
    words: `porch monkey, porch monkeys, jungle bunny, jungle bunnies, tar baby, rag head, rag heads, wet back,
      wet backs, towel head, towel heads, cotton picker, ching chong, slant eye, slant eyes, nig nog, nig nogs,
      rice monkey, moon cricket, moon crickets, window licker, zipper head`,
  },
  {
    kind: 'slur',
    severity: 3,
    form: 'full',
    words: 'retard, gook, chink, fag, fagg, pickaninny, kaffir, wop, spaz, spazz, honky, honkey, honkie',
  },
  { kind: 'slur', severity: 3, form: 'full', isName: true, words: 'dyke, squaw, kike, dago, paki, sambo' },
  { kind: 'slur', severity: 3, form: 'compound', words: 'homo, spick, fagot, pickaninny' },
  {
    kind: 'profanity',
    severity: 2,
    form: 'full',
    words: 'turd, bollock, bollocks, arse, mofo, fuk, azz, minger, munter',
  },
  { kind: 'profanity', severity: 2, form: 'compound', words: 'douche, bugger, buggered, fuc, fook, fux, knobhead' },
  {
    kind: 'obscene',
    severity: 2,
    form: 'compound',
    words: `cum, cumming, cummed, tits, titty, tittie,  clit, clitty, boner, poontang, spunk, jizz,
      schlong, pecker, fisting, rimming, wanking, porn, porno, orgy`,
  },
  { kind: 'obscene', severity: 2, form: 'exact', words: 'titties,  horny, hornier, orgies' },
  {
    kind: 'obscene',
    severity: 2,
    form: 'compound',
    onlyHidden: true,
    words: `penis, vagina, anus, anal, clitoris, orgasm, semen, sperm, scrotum, rectum, vulva, testicle, nipple,
      breast, sex, sexy, nude, naked, masturbate, ejaculate, prostitute, hooker, erection, erotic, fetish,
      rape, rapist, molest, pedo, pedophile, paedo, incest, sodomy, sodomize, viagra, panties, butt, bum, spank, bimbo, tramp,
      tart, nympho, bondage, pubes, pube, hoer, knob, willy, fanny, snatch, muff, beaver, slit,
      hooters, bestiality`,
  },
  {
    kind: 'profanity',
    severity: 2,
    form: 'compound',
    onlyHidden: true,
    words:
      'crap, damn, hell, bloody, slag, poof, queer, spastic, mong, tard, jerk, sucker, suck, idiot, moron, loser, negro, gypsy, cretin, midget, nonce, git, slapper, feck, screw, badass, hardass, kickass, candyass, wiseass, tosspot, effing, frigging, fart, poop, crappy',
  },
  { kind: 'obscene', severity: 2, form: 'compound', isName: true, words: 'boob, felch' },
  {
    kind: 'profanity',
    severity: 3,
    form: 'anywhere',
    words: 'fukk, fucc, phukk, phuk, fcuk, fxck, shithead, shitface',
  },
  {
    kind: 'profanity',
    severity: 3,
    form: 'start',
    words:
      'motherfu, motherfc, motherfx, motherfk, motherfe, mothafu, mothafc, muthafu, muthafe, muddafu, mutherfu, mofuc, mofuk, assfu, assfc, assfk',
  },
  {
    kind: 'profanity',
    severity: 2,
    form: 'full',
    words: `fking, fkin, fked, fker, fkk, fugger, fuq, dafuq, phuq, mfer, mfing,   pigshit, cowshit, ratshit, shiat, basturd, bassturd, baztad,
      jackarse, dumass, godamn, godamnit, doosh, bollox, bollucks, btch, biznatch, bizzach, dikhead, nobjockey, knobjockey, knob head, arsehat,
      assgoblin, shitgibbon, asshol, dickjock, ashole, assole, cuntface, wnker, bullshi, biatches`,
  },
  {
    kind: 'obscene',
    severity: 3,
    form: 'start',
    words:
      'cocksuc, cocksuk, coksuc, coksuk, cawksuc, cuksuk, dicksuc, dicksuk, cocklick, cockmunch, cocksmok, dicksmok, polesmok, pusslick, cumguzz, fudgepack, assrap, assbang',
  },
  {
    kind: 'obscene',
    severity: 2,
    form: 'exact',
    words: `double penetration, hot carl, blue waffle, blumpkin, camgirl, camgirls, bangbros, queaf, queafs, quim, quims, poopchute, poop chute, bung hole, bung holes,
      brown showers, yellow showers, wrinkled starfish, female squirting, make me come, suck off, sucked off, jack offs, jerk offs, deep throated, cock suck, cock sucker,
      cock sucking, cock suckers, dick sucker, dick sucking, ass licker, ass licking, ass fuck, ass fucking, pussy licking, pussy eating, hand jobber, titty fuck`,
  },
  {
    kind: 'slur',
    severity: 3,
    form: 'full',
    words: `niga, nigah, niguh, negga, nigguh, niggir, niggress, nigre, nignog, nignig, phagot, faget, fagget, faggo, gaytard, slantard, ragtard, darktard, jiggerboo, jiggabu,
      kneegrow, fgt, sandnigger, sandnigga, timbernigger`,
  },
  { kind: 'profanity', severity: 1, form: 'noun', words: 'crap, damn' },
  { kind: 'obscene', severity: 2, form: 'noun', words: 'minge, milf' },
];
