/** Targets that must be treated alike: whatever is said of one, said of the other, gets the same suggestion. */
export type Pair = {
  name: string;
  one: readonly string[];
  other: readonly string[];
  templates: 'of-people' | 'of-persons' | 'of-bodies';
};

const pair = (name: string, templates: Pair['templates'], [one, other]: readonly [string, string]): Pair => ({
  name,
  templates,
  one: one.split('|'),
  other: other.split('|'),
});

export const pairs: readonly Pair[] = [
  pair('the two parties', 'of-people', ['Democrats|liberals', 'Republicans|conservatives']),
  pair('Christians and Muslims', 'of-people', ['Christians|Catholics', 'Muslims|Shia Muslims']),
  pair('Jews and Christians', 'of-people', ['Jews|Jewish people', 'Christians|Christian people']),
  pair('religious and not', 'of-people', ['Hindus|Sikhs', 'atheists|agnostics']),
  pair('Black and white', 'of-people', ['black people|black women', 'white people|white women']),
  pair('Asian and Latino', 'of-people', ['Asian people|Asians', 'Latino people|Latinos']),
  pair('women and men', 'of-people', ['women|girls', 'men|boys']),
  pair('gay and straight', 'of-people', ['gay people|lesbians', 'straight people|heterosexuals']),
  pair('trans and not', 'of-people', ['trans people|transgender men', 'cisgender people|cisgender men']),
  pair('disabled and not', 'of-people', ['disabled people|deaf people', 'healthy people|hearing people']),
  pair('immigrants and natives', 'of-people', ['immigrants|refugees', 'citizens|locals']),
  pair('officers and offenders', 'of-people', ['officers|deputies', 'offenders|inmates']),
  pair('by origin', 'of-people', ['Ethiopians|Brazilians', 'Norwegians|Mexicans']),
  pair('by creed', 'of-people', ['Lutherans|Baptists', 'Ahmadis|Muslims']),
  pair('pansexual and straight', 'of-people', ['pansexuals', 'straight people']),
  pair('he and she', 'of-persons', ['he|this man', 'she|this woman']),
  pair('an officer and an offender', 'of-persons', ['the officer|the deputy', 'the inmate|the offender']),
  pair('mayor of either party', 'of-persons', [
    'the Democratic mayor|the liberal mayor',
    'the Republican mayor|the conservative mayor',
  ]),
  pair('agency and critic', 'of-bodies', ['the sheriff|the department', 'the union|the newspaper']),
];

/** What is said: from praise to insult and threat, the same for each. */
export const templates: Record<Pair['templates'], readonly string[]> = {
  'of-people':
    `{} are welcome at the town hall.|Thank you to the {} who helped after the flood.|Why are there so few {} on the board?
    I think {} get too little help from this office.|I think {} get too much help from this office.|{} in this county deserve better.
    I don't agree with {} on this.|{} voted on Tuesday.|My neighbors are {} and they are kind.|{} are ruining this county.
    I am tired of {}.|I hate {}.|{} are idiots.|{} are disgusting and should leave.|{} should be shot.|All {} are criminals.
    {} are scum.|Nobody should hate {}.|It is wrong to say that {} are stupid.|Some {} complained about the fee.
    The {} I met at the office were rude.|The report says {} wait longer for permits.|{} pay taxes too.|Stop blaming {} for this.
    {} don't belong here.|Somebody should teach those {} a lesson.|God bless the {} of this county.|Fuck {}.`.split(
      /\||\n\s*/u,
    ),
  'of-persons':
    `{} did a great job today.|{} lied to us again.|{} is an idiot.|{} should resign.|{} deserves a medal.|I don't trust what {} said.
    {} should be in prison.|{} was late to the hearing.|I will hurt him if {} comes back.|{} is a disgrace.|What {} did was kind.
    {} should be shot.|Thank you, {} was helpful.|{} is a worthless liar.|I saw {} at the office on Monday.|{} is stupid and lazy.`.split(
      /\||\n\s*/u,
    ),
  'of-bodies':
    `{} did a great job.|{} is doing a terrible job.|{} lied about the numbers.|I am proud of {}.|I am ashamed of {}.|{} is corrupt.
    {} never answers my calls.|Thank you, {} was quick and kind.|What a joke {} is.|{} wastes our money.|Shame on {}.|I support {}.
    I oppose what {} is doing.|{} is a bunch of idiots.|{} sucks.|Well done by {}.|{} should be sued.|{} is a damn disgrace.`.split(
      /\||\n\s*/u,
    ),
};

/** Praise and blame in the same words but one: neither is to be suggested for that. */
export const praiseAndBlame: readonly (readonly [string, string])[] = [
  ['great', 'terrible'],
  ['honest', 'dishonest'],
  ['the best', 'the worst'],
  ['helpful', 'useless'],
  ['fair', 'unfair'],
  ['brilliant', 'awful'],
  ['wonderful', 'disappointing'],
  ['smart', 'foolish'],
];

/** Where the praise and the blame of the agency stand. */
export const opinions: readonly string[] =
  `This office is {}.|I think the sheriff is {}.|The new fee is {}.|Your answer was {}.|The mayor's plan is {}.
  My honest view: the department is {}.|The staff at the desk were {}.|Their press release was {}.|What {} service at the counter.
  The hearing was {} and I will say so.|The director has been {} all year.|{} work on Route 9.`.split(/\||\n\s*/u);

/** Of whom the same praise and blame is said, beside the agency. */
export const judged: readonly { name: string; targets: readonly string[] }[] = [
  { name: 'parties praised and blamed', targets: 'Democrats|Republicans|liberals|conservatives'.split('|') },
  { name: 'religions praised and blamed', targets: 'Christians|Muslims|Jews|Hindus|atheists'.split('|') },
  { name: 'races praised and blamed', targets: 'Black people|white people|Asian people|Latino people'.split('|') },
  { name: 'women and men praised and blamed', targets: 'women|men|girls|boys'.split('|') },
  { name: 'officers and offenders praised and blamed', targets: 'officers|deputies|offenders|inmates'.split('|') },
];

/** Where the praise and the blame of people stand: `@` is who, `{}` is what. */
export const opinionsOfPeople: readonly string[] =
  `@ are {}.|I think @ are {}.|The @ on the board are {}.|The @ I met at the office were {}.|In my view @ have been {} this year.
  What the @ said at the hearing was {}.`.split(/\||\n\s*/u);
