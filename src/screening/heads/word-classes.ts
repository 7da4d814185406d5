import { wordGroups } from '#screening/lexicon/words';

/** What sort of word it is; the heads learn from the sort, not from the name. */
export const wordClass = {
  none: 0,
  /** A protected group or one of its members: by race, origin, religion, sex, orientation, disability. */
  group: 1,
  /** A group that nobody is born into: a trade, an office, a party, a team. */
  trade: 2,
  /** People at large. */
  people: 3,
  negation: 4,
  violence: 5,
  hatred: 6,
  lowers: 7,
  praise: 8,
  must: 9,
  you: 10,
  self: 11,
  they: 12,
  all: 13,
  says: 14,
  removal: 15,
  beast: 16,
  thing: 17,
  /** A slur, by the lexicon. */
  slur: 18,
  body: 19,
  swear: 20,
  /** He or she: which of them is nothing to go by. */
  gendered: 21,
} as const;

export type WordClass = (typeof wordClass)[keyof typeof wordClass];

const words: Partial<Record<keyof typeof wordClass, string>> = {
  group: `woman women lady ladies girl girls female females wife wives mother mothers man men male males boy boys
    black blacks white whites african africans asian asians latino latinos latina latinas hispanic hispanics
    mexican mexicans chinese japanese korean koreans indian indians pakistani pakistanis arab arabs turk turks
    american americans african-american native natives indigenous aboriginal aboriginals irish italian italians
    polish russian russians ukrainian ukrainians german germans french british english greek greeks somali somalis
    nigerian nigerians haitian haitians filipino filipinos vietnamese cuban cubans syrian syrians afghan afghans
    iraqi iraqis iranian iranians israeli israelis palestinian palestinians kurd kurds gypsy gypsies roma romani
    muslim muslims islam islamic jew jews jewish judaism christian christians christianity catholic catholics
    protestant protestants hindu hindus hinduism buddhist buddhists sikh sikhs mormon mormons atheist atheists
    gay gays lesbian lesbians homosexual homosexuals bisexual bisexuals queer transgender trans transsexual
    transwoman transwomen transman transmen lgbt lgbtq nonbinary straight heterosexual heterosexuals cis cisgender agnostic agnostics pagan pagans shia sunni
    disabled handicapped blind deaf autistic wheelchair disability disabilities immigrant immigrants migrant
    migrants refugee refugees foreigner foreigners citizen citizens local locals minority minorities elderly colored coloured
    brown pansexual pansexuals asexual asexuals intersex genderqueer genderfluid
    baptist baptists lutheran lutherans methodist methodists presbyterian presbyterians anglican anglicans evangelical
    evangelicals pentecostal pentecostals orthodox quaker quakers amish mennonite mennonites hasidic ahmadi ahmadis
    sunnis shias zoroastrian bahai jains taoist shinto wiccan wiccans
    ethiopian ethiopians eritrean eritreans kenyan kenyans ghanaian ghanaians sudanese congolese egyptian egyptians
    moroccan moroccans algerian algerians tunisian libyan libyans lebanese jordanian jordanians yemeni yemenis saudi
    saudis kuwaiti armenian armenians azeri georgian uzbek kazakh bangladeshi bangladeshis nepali nepalese bhutanese
    tibetan tibetans uyghur uyghurs mongolian thai thais burmese rohingya cambodian cambodians laotian hmong indonesian
    indonesians malaysian malaysians taiwanese brazilian brazilians argentine colombian colombians venezuelan
    venezuelans peruvian peruvians chilean bolivian ecuadorian guatemalan guatemalans honduran hondurans salvadoran
    salvadorans nicaraguan dominican dominicans jamaican jamaicans puertorican trinidadian chicano chicanos
    norwegian norwegians swedish swede swedes danish dane danes finnish finn finns dutch belgian belgians swiss
    austrian austrians spanish spaniard spaniards portuguese czech czechs slovak hungarian hungarians romanian romanians
    bulgarian bulgarians serb serbs serbian croat croats bosnian bosnians albanian albanians macedonian macedonians
    lithuanian latvian estonian scottish scots welsh australian australians canadian canadians hawaiian hawaiians samoan
    maori navajo cherokee sioux inuit pole poles caucasian caucasians
    grandmother grandmothers grandfather grandfathers mom moms dad dads father fathers husband husbands sister sisters
    brother brothers daughter daughters son sons widow widows pregnant paraplegic amputee amputees dyslexic epileptic`,
  trade: `doctor doctors nurse nurses teacher teachers lawyer lawyers banker bankers artist artists officer officers
    police cop cops deputy deputies sheriff guard guards warden inmate inmates offender offenders prisoner prisoners
    felon felons criminal criminals politician politicians senator senators governor mayor mayors president
    republican republicans democrat democrats liberal liberals conservative conservatives communist communists
    capitalist capitalists socialist socialists libertarian libertarians leftist leftists nazi nazis
    administrator administrators admin admins moderator moderators editor editors journalist journalists reporter
    reporters driver drivers smoker smokers vegan vegans fan fans student students engineer engineers manager
    managers landlord landlords tenant tenants ceo ceos executive executives bureaucrat bureaucrats clerk clerks
    agency agencies union unions newspaper newspapers council board city county state commission authority court courts
    democratic office offices staff director chief clinic library school station resident residents department greens tories labour progressive progressives veteran veterans protester protesters firefighter
    firefighters paramedic paramedics soldier soldiers convict convicts government bank banks company companies team teams media press church party`,
  people: `people person guy guys someone anybody anyone everybody everyone folks human humans kid kids child
    children family friend friends neighbor neighbors neighbour neighbours`,
  negation: `not no never dont don't doesnt doesn't didnt didn't isnt isn't arent aren't wasnt wasn't cant can't
    cannot wont won't shouldnt shouldn't wouldnt wouldn't nobody none nothing neither nor without aint ain't hardly`,
  violence: `kill kills killed killing murder murders murdered murderer shoot shot shooting stab stabbed stabbing hang hanged
    lynch lynched beat beaten punch punched slap kick hit hurt hurting attack attacked burn burned burnt rape raped
    strangle strangled choke choked slapped spank spanked whip whipped smack smacked slam shove shoved throw throws crush
    crushed mince stone stoned bury bleed break snap kicked stomp hunt hospitalize lynching punched smashed gouge bullets
    hits chop behead execute executed gas gassed bomb bombed destroy smash slaughter exterminate wipe
    eradicate annihilate torture tortured whip die dead death drown poison shank slit bash gut knife gun bullet noose`,
  hatred: `hate hates hated hating despise despises detest detests loathe loathes abhor dislike disgusts disgust
    sickens resent repulse repulses`,
  lowers: `stupid idiot idiots idiotic dumb moron morons moronic imbecile fool fools foolish pathetic worthless
    useless disgusting filthy filth dirty gross ugly vile evil inferior subhuman subhumans scum trash garbage waste
    vermin lazy liar liars liars dishonest thief thieves violent dangerous savage savages barbaric primitive
    uncivilized uncivilised criminals terrorist terrorists rapist rapists pervert perverts perverted sick freak
    freaks abnormal unnatural disease diseased cancer plague parasite parasites parasitic weak brainless ignorant
    retarded insane crazy loser losers coward cowards degenerate degenerates abomination shame disgrace burden
    horrible awful terrible worst rotten greedy crooked corrupt incompetent clueless joke cursed sinful toxic`,
  praise: `love loves loved loving great good wonderful amazing beautiful brilliant kind smart proud respect
    respects welcome welcomed support supports supporting thank thanks equal equality deserve deserves awesome
    excellent brave talented admire admires adore happy glad rights celebrate valued helpful fantastic lovely nice
    appreciate friendly trust`,
  must: `should must need needs ought gotta will gonna shall deserve lets let's can could would might`,
  you: `you your yours yourself youre you're ur u ya yall y'all`,
  self: `i i'm im me my mine myself we us our ours ourselves`,
  they: `they them their theirs themselves those these it its`,
  gendered: `he him his himself hes he's she her hers herself shes she's`,
  all: `all every each any most entire whole always typical only just`,
  says: `say says said saying call called calling calls wrote write writing claim claims claimed think thinks
    thought believe believes believed anyone quote quoted tell telling told imagine racist racism sexist sexism
    homophobic homophobia bigot bigots bigotry offensive unacceptable wrong`,
  removal: `deport deported ban banned remove removed expel expelled banish eliminate leave go get out ship send
    return back segregate sterilize castrate lock cage`,
  beast: `animal animals pig pigs dog dogs rat rats monkey monkeys ape apes cockroach cockroaches roach insect
    insects snake snakes leech leeches maggot maggots swine worm worms goat goats beast beasts`,
  body: `head face neck throat teeth tooth skull eye eyes leg legs bone bones brain brains spine grave blood bloody coffin ground
    ditch rope truck bridge cliff house sleep`,
  swear: `fuck fucking fucked fucker damn goddamn bloody shit shitty ass asshole bitch freaking hell motherfucking crap`,
  thing: `weather traffic movie film song food book game pizza coffee phone computer website form tax taxes bill fee
    road roads parking line app broccoli monday mondays spider spiders bug bugs idea article page meeting`,
};

const slurs = wordGroups
  .filter(({ kind }) => kind === 'slur')
  .flatMap((group) => group.words.split(/,\s*/u))
  .flatMap((word) => [word, `${word}s`]);

/** Every listed word with its sort; a word in two lists has the sort of the first. */
export function classifiedWords(): Map<string, WordClass> {
  const all = new Map<string, WordClass>();
  for (const [name, list] of Object.entries(words))
    for (const word of list.split(/\s+/u)) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Object.entries forgets the keys of its own literal
      const sort = wordClass[name as keyof typeof wordClass];
      if (!all.has(word)) all.set(word, sort);
    }
  for (const word of slurs) if (!all.has(word)) all.set(word, wordClass.slur);
  return all;
}
