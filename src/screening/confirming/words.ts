/** Words by what they are to a sentence that says of one person whose case he is. All folded: small letters, no marks. */

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/** Of whom somebody asks an agency: 'your son'. */
export const kin = set(`
  son sons daughter daughters child children kid kids baby boy girl brother brothers sister sisters husband wife spouse partner
  mom mother mama mum dad father papa stepdad stepfather stepmom stepmother stepson stepdaughter parent parents nephew niece
  cousin uncle aunt auntie grandson granddaughter grandfather grandmother grandpa grandma grandparents boyfriend girlfriend
  fiance fiancee ex man guy friend neighbor roommate cellmate coworker family loved grandchild twin hubby
`);

/** Before a name. */
export const titles = set('mr mrs ms miss mx inmate prisoner patient client resident student tenant offender detainee');

/** Who one is to an agency. */
export const roles = set(`
  inmate prisoner offender detainee patient client resident tenant ward victim parolee probationer claimant recipient enrollee
  defendant suspect petitioner witness survivor
`);

/** What a verb that says a fact of a person begins with. */
export const being = set(`
  is was were are s has have had been re got gets did didn isn wasn hasn aren weren hadn don does doesn ll stays stayed lives
  lived works worked sees saw came comes left arrived moved went died passed failed pleaded pled completed finished started lost
  owes owed missed qualifies qualified receives received serves served earned sits sat turned refused remains bonded graduated
  spent filed called attended tested enrolled signed ate made took gave broke stopped began put
`);

/** What is said of somebody in custody, in care or on an agency's books: enough behind a person and a verb. */
export const status = set(`
  housed booked booking incarcerated jailed imprisoned custody segregation seg infirmary icu nicu er ward pod cell cellblock
  parole paroled probation bonded bond bail sentenced bunk arrested warrant holding intake inmates prison jail detention lockup
  quarantine solitary hole shu osp federal halfway reformatory unit discharged admitted admission treated treatment treating
  patients psychiatrist psych psychiatric rehab detox clinic hospital hospitalized methadone suboxone surgery transplant chart
  meds medicated diagnosed overdosed overdose dementia therapist counselor inpatient outpatient hospice forensic incompetent
  pregnant abortion vaccinated caseload caseworker clients foster adoption adopted voucher snap wic medicaid ssi tanf
  unemployment stamps benefits overpaid delinquent audited garnished expelled suspended suspension truancy truant absent iep
  enrolled disciplined shelter hotline registry registered juvenile charged convicted felony evicted eviction homeless clemency
  commissary visitation roster restricted suicide protective investigation petition medical restitution placed released release
  transferred crew monitor drug parenting anger lab advocate loan abatement income appeal abated custody's critical bloodwork
`);

/** Places and services that are said of somebody where they are the agency's own: 'in our care', 'our veterans home'. */
export const places = set(`
  care facility facilities center home homes school program programs court doctor doctors housing shelter apartments house
  records system file files list class classes group hospital clinic building campus books nurse judge
`);

/** What makes it somebody's work or somewhere else: 'your son, a deputy'. */
export const elsewhere = set('vet veterinarian thoughts hearts prayers parade deputy warden chief director right');

/** What one is transferred to, or admitted to, as a colleague. */
export const careers = set('navy army marines guard office team bar duties department rank');

/** What belongs to a case: 'your claim was denied'. */
export const files = set(`
  case cases file files claim claims application license licence permit voucher refund benefits medicaid snap ssi wic tanf stamps
  account probation restitution test tests lab labs mri xray scan prescription chart petition divorce ticket tickets summons order
  complaint rent return returns audit plan garnishment appeal tags disability unemployment registration certificate cdl warrant
  hearing results bloodwork loan stimulus property llc adoption custody overdose fees caseworker worker attorney advocate guardian
  remains release salon daycare bite name bond record sentence status placement grant debt taxes parole visitation diagnosis
`);

/** What happened to it. */
export const events = set(`
  denied approved closed dismissed suspended revoked cut held terminated cancelled canceled reduced granted finalized sealed open
  overdue due delinquent collections default opened referred flagged expired stopped shows show says negative positive normal
  ready filed taken ended reopened garnished starts downgraded returned refused reported pending overpaid owes owe lapsed
  reinstated assigned withheld seized issued behind missed completed good hold sale fine fined investigator detective registry
  lists led noted still late
`);

/** What one is told of oneself: 'you owe', 'you were a patient'. */
export const toldOfYou = set(`
  owe owed overpaid denied approved expelled fired terminated patient client resident tenant inmate victim victims witness
  petitioner caseworker benefits waiting probation warrant dui felony prison jail parole failed missed arrested convicted charged
  assaulted unit psych clinic hospital treated admitted discharged offender registered registry strikes violations parenting
  pleaded suspended evicted behind refund garnished delinquent drug meth incarcerated custody shelter depression audited voucher
  visitor tested listed prescribed diagnosed paid
`);

/** Behind 'you', where a fact is told. */
export const youVerbs = set(`
  are re were have ve had owe owed did didn failed missed pleaded told reported drew paid got haven weren aren been still never
`);

/** Who does something to somebody: 'we arrested', 'our nurse saw'. */
export const doing = set(`
  arrested treated treating vaccinated picked removed placed opened spoke talked found revoked saw seen assigned show shows have
  ve had got housed holding hold booked admitted discharged released release moved transferred mailed added gave caught took
  suspended expelled enrolled evicted cited fined closed approved denied garnished audited investigated served serve taught
  checked referred charged put with looked told
`);

/** Where it is no fact of one person: what may be, what is asked, what holds for anybody. */
export const hedges = set(`
  if whether when whenever once unless may might could can cannot should must would anybody anyone somebody someone nobody
  everybody everyone whoever any each every most sometimes usually always how what where which ought shall
`);

/** Behind 'can': then what follows is a fact after all. */
export const confirming = set('confirm tell say see share');

/** Words with capitals that are no names of persons. */
export const common = set(`
  i you your ur we our the a an yes no nope this that it its they he she his her him and but as in on at for to of with by from
  there here visits inmates patients students tenants residents clients families parents police officers staff nurses refunds
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december
`);

/** Behind a name these make it a place or a body: 'Red Fork facility', 'Lincoln High'. */
export const bodies = set(`
  facility facilities unit center county city street avenue road park hospital clinic jail prison school high college university
  office department agency court house home bank church library company inc tribe nation state hall team police avenue island
  river lake creek highway village town township building campus tower mansion tours fair day week month award act bill law
  program project fund foundation association museum academy
`);
