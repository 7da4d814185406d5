/** Words by what they are to a statement that is ascribed to nobody. All folded: small letters, no marks. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Those of whom nobody can be asked until one is named. */
export const faceless = set(`
  expert experts scientists researchers doctors physicians dentists veterinarians vets economists historians analysts psychologists
  psychiatrists nutritionists dietitians pediatricians biologists scholars academics specialists scientist geologists meteorologists
  observers insiders critics source sources officials authorities leaders opponents supporters proponents skeptics
  witnesses whistleblowers commentators pundits educators professionals engineers sociologists criminologists forecasters teachers
`);

/** Works that say something only once it is said which. */
export const works = set(`
  study studies research survey surveys poll polls statistics stats data evidence figures numbers science report reports tests
  findings rumors tips experiments literature
`);

/** What they are made to say. */
export const saying = set(`
  say says said show shows showed shown agree agrees agreed recommend recommends warn warns believe believes found find finds prove
  proves proved proven suggest suggests suggested indicate indicates confirm confirms confirmed reveal reveals revealed predict
  predicts estimate estimates expect expects think thinks claim claims tell tells told advise advises advising note notes argue argues discovered
  discover conclude concludes concluded established demonstrate demonstrates link links linked points point know known swear call report put
  caution rate urge insist maintain contend hold holds fear worry doubt
`);

/** Between whom and what they say. */
export const between = set(`
  have has had been will would could do does did also now all both alike still long often repeatedly consistently clearly
  overwhelmingly widely again already largely generally mostly broadly everywhere even always never not privately us don t lie
`);

/** Before them, when nobody is named by it. */
export const making = set(`
  a an the one some many most several numerous countless multiple recent new latest leading top every various all other independent
  medical health legal security scientific social industry local unnamed anonymous informed unofficial famous other growing few world
  well known earlier older current big large major international national weather financial
`);

/** Whose what follows is: then it can be asked about. */
export const owners = set('our my your his her their its we this these those whose');

/** What groups of people and things are counted in studies. */
export const groups = set(`
  oklahomans americans tulsans texans people persons adults drivers parents teens teenagers children kids students seniors women men girls
  boys voters families households renters homeowners employers employees workers teachers residents owners businesses smokers patients
  victims inmates offenders accidents crashes fires wildfires deaths drownings thefts burglars burglaries scams marriages dentists doctors
  pets dogs cats bridges farmers consumers users companies motorcyclists cyclists pedestrians veterans travelers hikers boaters injuries
  experts scientists americans homes cars food veterans citizens taxpayers retirees millennials babies mothers fathers couples
  shoppers customers hackers criminals gamblers hunters swimmers graduates collisions falls poisonings
`);

/** Of these 'most' says something that was counted, not what the agency offers. */
export const mostOf = set(`
  oklahomans americans adults drivers teens teenagers parents victims wildfires fires accidents crashes drownings injuries thefts burglars
  burglaries women men children kids seniors deaths scams voters smokers
`);

/** Ends that nobody owns: 'it is well known that'. */
export const impersonal = set(
  'proven known believed said estimated reported accepted shown established rumored thought documented agreed understood assumed claimed alleged recognized',
);

/** Between 'it is' and these. */
export const degree = set(
  'well widely generally commonly often scientifically clinically been now also long universally',
);

/** What stands behind 'everyone knows' where no fact follows. */
export const noFact = set(
  'where who whom what how when why which someone somebody it him her them us me you each a an of about thank thanks hi hello yes no so they we i he she',
);

/** Verbs by which a clause is one. */
export const verbs = set(`
  is are was were isn aren has have had can cannot will won would should could must do does did don doesn kills works causes makes
  costs lead leads live lives go goes come comes mean means need needs never always cut cuts bring brings
`);

/** Bodies whose name, with a capital, is a source. */
export const bodies = set(`
  university college institute department bureau administration association foundation commission agency board center clinic hospital
  journal survey council authority corps office society academy academies museum service laboratory lab census academy corporation committee
  times post world herald tribune lancet magazine auditor examiner veterinarian commissioner report times reserve mesonet extension cross
  mayo gallup pew police sheriff
`);

/** Before a name of somebody who can be asked. */
export const titles = set(
  'dr mr mrs ms prof professor chief sheriff captain ranger director commissioner senator governor mayor judge deputy officer marshal lt sgt economist nutritionist psychologist superintendent',
);

/** In capitals these are no source. */
export const noSource = set(
  'irs dmv led ai tv id real us usa ok am pm atv gps suv diy faq rv uv ev pc sms dui dwi fbi ged cpr aed hvac psa bbq ssn pin atm diy sos',
);

/** A sentence that speaks of claims and makes none. */
export const warned = set(
  'if whether myth myths scam scams scammer scammers callers caller beware hoax trust ignore quote debate disinformation misinformation unless suppose',
);

/** What an agency did itself, and can be asked about. */
export const ownWork = set('surveyed polled asked tested sampled counted measured interviewed questioned checked');

/** Numbers in words. */
export const numbers = set(
  'one two three four five six seven eight nine ten twelve twenty thirty forty fifty sixty seventy eighty ninety',
);
export const fractions = set('half third thirds quarter quarters fifth fifths majority minority');
