/**
 * Ways to say that somebody has or gets what follows, as words in order. What follows is an illness or a treatment
 * within a few words. '*' stands for one word or none.
 */
export const verbs: readonly (readonly string[])[] = [
  'has',
  'had',
  'have',
  'got',
  'gets',
  'takes',
  'taking',
  'take',
  'took',
  'suffers from',
  'suffering from',
  'suffered from',
  'suffered',
  'diagnosed with',
  'diagnosed as',
  'diagnosed',
  'treated for',
  'treatment for',
  'prescribed',
  'tested positive for',
  'tests positive for',
  'testing positive for',
  'test positive for',
  'positive for',
  'undergoing',
  'underwent',
  'undergo',
  'living with',
  'lives with',
  'battling',
  'battles',
  'fighting',
  'died of',
  'dying of',
  'dying from',
  'died from',
  'recovering from',
  'hospitalized for',
  'hospitalized with',
  'admitted for',
  'admitted with',
  'infected with',
  'contracted',
  'receiving',
  'receives',
  'received',
  'started',
  'began',
  'needs',
  'on',
  'in',
  'medicated for',
  'history of',
  'struggles with',
  'struggling with',
  'being evaluated for',
  'is',
  'was',
  'be',
  's',
  'completed',
  'attempted',
  'relapsed on',
  'sick with',
  'ill with',
  'getting',
  'going through',
  'attends',
  'attending',
  'entered',
  'scheduled for',
  'taken for',
  'medication for',
  'meds for',
  'pills for',
  'therapy for',
  'seen for',
].map((verb) => verb.split(' '));

/** Verbs that say nothing by themselves: only an illness right after them, and of a kind that one 'is' or is 'on'. */
export const being = new Set(['is', 'was', 's', 'be', 'on', 'in', 'got', 'gets', 'getting']);

/** What somebody is. */
export const states = new Set(
  (
    'hiv diabetic schizophrenic bipolar autistic epileptic pregnant suicidal alcoholic paralyzed quadriplegic paraplegic ' +
    'psychotic anorexia infertility addict inpatient hospice'
  ).split(' '),
);

/** What somebody is on or in. */
export const treatments = new Set(
  (
    'methadone suboxone buprenorphine naltrexone vivitrol lithium zoloft prozac xanax seroquel risperdal haldol abilify adderall ' +
    'ritalin oxycodone percocet antidepressants antipsychotics antiretrovirals insulin dialysis chemotherapy chemo radiation rehab detox ' +
    'hospice medication meds metformin humira ozempic truvada biktarvy gabapentin clozapine olanzapine depakote lamictal coma'
  ).split(' '),
);

/** Words that are an illness only among others; alone they say little. */
export const weak = new Set(
  (
    'anxiety depression disorder disease syndrome diagnosis diagnosed prescribed medication meds stroke radiation surgery transplant ' +
    'bypass addiction stone heart attack failure kidney liver ms als aids overdose suicide std sti pacemaker rehab detox abortion ' +
    'heroin fentanyl naloxone narcan opioid opioids psychiatric lithium autism seizures migraine migraines borderline fibrosis'
  ).split(' '),
);

/** Words after which an illness is a topic: 'awareness', 'testing', 'program'. */
export const topics = new Set(
  (
    'awareness testing test tests screening screenings program programs month week day prevention education research clinic ' +
    'clinics vaccine vaccines vaccination vaccinations treatment support services service walk run training kits kit policy ' +
    'policies court courts crisis epidemic rates cases data hotline bill law funding grant grants care center centers ' +
    'initiative campaign foundation association society resources providers provider specialists counselors unit units'
  ).split(' '),
);

/** Words that make a person many, or nobody: 'people', 'anyone', 'if'. */
export const general = new Set(
  (
    'people anyone someone everyone nobody person persons patients inmates offenders residents adults children kids veterans ' +
    'women men americans oklahomans who if those many most some individuals anybody employees staff users clients victims ' +
    'half state agency department program county city students families members workers citizens persons'
  ).split(' '),
);
