import { bitsFor, hasBit, setBit } from '#screening/match/bits';

import { type Role, role } from './roles.ts';

/** Words by role, in lower case, folded, without marks. */
const words: Partial<Record<Role, string>> = {
  ssn: 'ssn ssns ss social soc itin',
  card: 'card cards visa mastercard amex discover credit debit cc creditcard maestro jcb diners cvv charge charged',
  routing: 'routing aba rtn transit',
  account: 'account acct acc accounts accts checking savings chequing',
  phone:
    'call calls calling called phone phones cell cellphone mobile text texts texting tel telephone fax reach dial ring sms ' +
    'whatsapp hotline contact landline answering voicemail callback mob ph telefono telefon handy desk pager beeper ' +
    'messages signal callme viber',
  birth: 'born dob birthdate birthday birth bday birthdays birthdates',
  driver: 'driver drivers driving operator operators motorist',
  license: 'license licence licenses lic permit dl dln dlnumber oln cdl licencia',
  offender:
    'inmate inmates offender offenders prisoner prisoners doc odoc docnumber booking convict parolee detainee probationer ' +
    'inmateid bop cdcr tdcj fdoc spn sid',
  record: 'mrn mrns mr emr ehr record records',
  patient: 'patient patients medical chart health hospital clinic',
  named: 'number numbers no num nr id ids nbr identification identifier nos',
  other:
    'case docket cause dkt tracking track package parcel isbn issn serial invoice po ref reference grant rule commit build ' +
    'version release hb sb hr hjr sjr bill resolution ticket order code coupon part lot model sku upc barcode section ' +
    'statute title chapter clause article paragraph usc os census tract coordinates latitude longitude lat long score ' +
    'budget population claim policy permit contract bid solicitation requisition asset tag badge unit engine flight ' +
    'train bus route confirmation form doi pmid arxiv patent trademark fema ein award rfp vin plate hash sha md5 uuid guid ' +
    'checksum revision firmware parcels apn',
  month:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep ' +
    'sept oct nov dec',
  state:
    'al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri ' +
    'sc sd tn tx ut vt va wa wv wi wy dc pr alabama alaska arizona arkansas california colorado connecticut delaware ' +
    'florida georgia hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan ' +
    'minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah ' +
    'vermont virginia washington wisconsin wyoming',
  home:
    'lives live living lived resides reside residing resided address addresses addr located home house residence stays ' +
    'staying moved moving deliver delivered delivery ship shipped mail mailed meet visit visiting arrived return offices ' +
    'drops dropped corner stop send sent taxi ride staying domicile dwells office headquarters restaurant station street shop store ' +
    'church school evicted evict raided searched',
  small:
    'a an the and or but of on in at to for from with by is are was were be been has have had will would can could do does ' +
    'did this that these those it its he she they we you i my your his her their our who which what when where why how not ' +
    'than then there here as if so up out off over under after before about into between during through per until since ' +
    'because while also just only most some any each every all both no yes please thanks thank was am im ' +
    'via near across along toward towards against',
  count:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun am pm p m oclock ' +
    'noon midnight today tomorrow tonight people persons inmates offenders residents beds tickets dollars percent miles ' +
    'mile feet years year days day hours hour minutes minute weeks week months month votes points pages copies students ' +
    'employees officers members units homes cars vehicles acres gallons pounds times cases counts items seats jobs ' +
    'saplings trees volunteers customers visitors calls emails est cst edt cdt pst pdt mst gmt utc bc ad',
  password:
    'password passwords passcode passphrase pwd pw passwd pass pin username login userid logon contrasena psk passkey code',
  insurance:
    'insurance insurer insurers insured healthchoice soonercare medicaid medicare aetna cigna humana bluecross bcbs ' +
    'unitedhealthcare subscriber policyholder enrollee beneficiary coverage',
  internet: 'ip ipv4 ipv6 host server client address ping gateway dns subnet addr ips',
  compass: 'n s e w ne nw se sw north south east west northeast northwest southeast southwest',
  joining:
    'de la le les du des d l del della delle dei di da do dos das el los las van der den het von zu im san santa st sankt ' +
    'al e y o na w ten ter os nad pri pod bei sur sous upon v ve',
  place:
    'room exit route highway interstate hwy gate booth table stage hall channel platform terminal pier precinct district ' +
    'ward level floor zone lane track figure chapter grade class group phase step size world top number no page line ' +
    'section article title act vol volume version part item lot season episode week day mile milepost us sr cr i troop ' +
    'company division unit area block psalm super formula windows covid type stage round game match sb hb bill rule',
  military: 'psc apo fpo dpo usns uss uscgc usnv',
};

/** Kinds of streets that follow the name (English), and of whole words that do so in other languages. */
const STREETS =
  'street st avenue ave av road rd drive dr lane ln boulevard blvd way court ct circle cir place pl parkway pkwy terrace ' +
  'ter trail trl highway hwy loop square sq plaza plz alley aly run crossing xing pike turnpike tpke row walk path ridge ' +
  'crescent cres close grove gardens mews rise parade esplanade quay wharf broadway expressway expy freeway fwy bend cove ' +
  'cv creek glen hill hollow hts heights manor mill park pass point pt pointe spur trace view vista green causeway ' +
  'strasse str straat laan weg gasse platz allee gata gatan vagen vag vej gade utca utja korut rkp tee mnt katu ' +
  'tie plein kade singel gracht sokak caddesi ulitsa prospekt avenyen odos gate veien vegen terrasse alle vei veg';

/** Kinds of streets that come before the name. */
const WAYS =
  'rue via viale piazza piazzale piazzetta corso strada vicolo largo calle avenida avda av carrer carretera paseo camino ' +
  'rua travessa praca estrada alameda ul ulica aleja osiedle pl plac boulevard bd boul chemin impasse quai cours ' +
  'allee avenue route plaza ronda glorieta jalan jl trg namesti nam ulice sokak cesta place cite lotissement villa';

const UNITS = 'apt apartment suite ste unit flat fl floor rm room bldg building lot trailer trlr space spc # box';

const PEOPLE =
  'inmate offender prisoner officer deputy sergeant sgt lieutenant lt captain capt chief warden sheriff trooper detective ' +
  'agent patient neighbor neighbour coworker colleague employee teacher principal nurse doctor dr mr mrs ms miss judge ' +
  'clerk director supervisor boss manager he she him son daughter wife husband mother father mom dad brother sister ' +
  'uncle aunt cousin nephew niece grandmother grandfather grandma grandpa friend roommate client victim suspect defendant ' +
  'plaintiff witness student child kid baby boy girl man woman resident detainee parolee tenant commissioner mayor senator ' +
  'councilman councilwoman councilor representative secretary governor guard staffer caseworker counselor pastor driver ' +
  'cellmate celly girlfriend boyfriend fiance fiancee partner spouse stepson stepdaughter grandson granddaughter i';

const ILLNESS =
  'hiv aids hepatitis cancer leukemia lymphoma melanoma tumor diabetes diabetic insulin schizophrenia schizophrenic ' +
  'schizoaffective bipolar depression depressive psychosis psychotic ptsd anxiety adhd autism autistic dementia alzheimer ' +
  'alzheimers parkinson parkinsons epilepsy epileptic seizures stroke pneumonia tuberculosis tb syphilis gonorrhea ' +
  'chlamydia herpes hpv std sti stds covid asthma copd emphysema cirrhosis dialysis chemotherapy chemo radiation ' +
  'methadone suboxone buprenorphine naltrexone vivitrol lithium zoloft prozac xanax seroquel risperdal haldol abilify ' +
  'adderall ritalin oxycodone percocet antidepressants antipsychotics antiretrovirals opioid opioids heroin rehab detox ' +
  'pregnant pregnancy miscarriage abortion transplant lupus arthritis sclerosis hemophilia sickle anemia crohn ' +
  'crohns colitis fibromyalgia migraine migraines hypertension arrhythmia amputation amputated surgery pacemaker ' +
  'overdose overdosed suicidal suicide anorexia bulimia alcoholism alcoholic addiction addict ocd borderline disorder ' +
  'disease syndrome diagnosis diagnosed prescribed medication meds hysterectomy vasectomy mastectomy biopsy concussion ' +
  'meningitis sepsis mrsa scabies measles shingles gout glaucoma cataracts blindness deafness infertility ivf metformin ' +
  'humira ozempic truvada biktarvy gabapentin fentanyl naloxone narcan clozapine olanzapine depakote lamictal ' +
  'psychiatric inpatient hospice coma paralysis paralyzed quadriplegic paraplegic fibrosis malaria ebola monkeypox mpox ' +
  'endometriosis kidney failure heart attack liver';

const all: Partial<Record<Role, string>> = {
  ...words,
  street: STREETS,
  way: WAYS,
  unit: UNITS,
  person: PEOPLE,
  illness: ILLNESS,
};

const LONGEST = 24;
const roles = new Map<string, number>();
for (const [name, listed] of Object.entries(all))
  for (const word of listed.split(' ')) roles.set(word, (roles.get(word) ?? 0) | bitOf(name));

function bitOf(name: string): number {
  return new Map<string, number>(Object.entries(role)).get(name) ?? 0;
}

/** The words by a hash of their letters, in a table with room to spare: those that fall together stand one after the other. */
const PLACES = 1 << 14;
const table: ({ word: string; roles: number } | undefined)[] = Array.from({ length: PLACES });
/** Most words of a text have no role: a bit tells so. */
const maybe = bitsFor(16);
for (const [word, its] of roles) {
  setBit(maybe, hashOf(word, 0, word.length));
  let place = placeFor(hashOf(word, 0, word.length));
  while (table[place]) place = (place + 1) & (PLACES - 1);
  table[place] = { word, roles: its };
}

function hashOf(text: string, from: number, to: number): number {
  let hash = 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193);
  return hash;
}

function placeFor(hash: number): number {
  return (hash ^ (hash >>> 15)) & (PLACES - 1);
}

/** The roles of the folded word that stands there; 0 for most. */
export function rolesOf(text: string, from: number, to: number): number {
  if (to - from > LONGEST) return 0;
  const hash = hashOf(text, from, to);
  if (!hasBit(maybe, hash)) return 0;
  for (let place = placeFor(hash); ; place = (place + 1) & (PLACES - 1)) {
    const one = table[place];
    if (!one) return 0;
    if (one.word.length === to - from && text.startsWith(one.word, from)) return one.roles;
  }
}
