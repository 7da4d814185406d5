/**
 * What a word may be to the number, place or illness beside it. A word may have several roles; each is one bit.
 */
export const role = {
  digits: 1 << 0,
  ssn: 1 << 1,
  card: 1 << 2,
  routing: 1 << 3,
  account: 1 << 4,
  phone: 1 << 5,
  birth: 1 << 6,
  driver: 1 << 7,
  license: 1 << 8,
  offender: 1 << 9,
  record: 1 << 10,
  patient: 1 << 11,
  /** 'number', 'no', 'id': what follows is one. */
  named: 1 << 12,
  /** 'docket', 'tracking', 'version': the number is something harmless. */
  other: 1 << 13,
  month: 1 << 14,
  street: 1 << 15,
  /** A kind of street that stands before its name: 'rue', 'calle'. */
  way: 1 << 16,
  unit: 1 << 17,
  state: 1 << 18,
  /** 'lives', 'address', 'located': a place follows. */
  home: 1 << 19,
  /** Small words that are no part of a name. */
  small: 1 << 20,
  /** Days, hours and what is counted: no part of an address. */
  count: 1 << 21,
  password: 1 << 22,
  illness: 1 << 23,
  person: 1 << 24,
  internet: 1 << 25,
  compass: 1 << 26,
  /** 'de', 'la', 'van': small words inside the names of streets. */
  joining: 1 << 27,
  /** 'room', 'exit', 'route': a number that follows is not of a house. */
  place: 1 << 28,
  military: 1 << 29,
  /** 'insurance', 'Medicaid': whose number of a member, policy or claim follows. */
  insurance: 1 << 30,
} as const;

export type Role = keyof typeof role;
