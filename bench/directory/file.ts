import type { Random } from '../city/random.ts';

const FIRST =
  'Ana Ben Cleo Dan Eva Finn Gail Hugo Ines Jon Kay Liam Mia Ned Ola Pia Quin Rosa Sam Tia Uma Vic Wren Xen Yara Zoe';
const LAST =
  'Abel Bright Cole Drew Ellis Frost Gray Hale Irons Jones Kent Lane Moss Nash Orr Park Quill Reed Stone Tran Usher Vance West York';
const TITLES = ['Case worker', 'Correctional officer', 'Nurse', 'Clerk', 'Engineer', 'Teacher', 'Driver'] as const;
const SUPERVISES = 12;

export const HEADS = 'number,name,email,title,kind,division,supervisor,since,left';

/** Lines of a directory of `count` people in 40 divisions; each twelve stand below one, who stands anywhere in the file. */
export function directoryLines(random: Random, count: number): string[] {
  const [first, last] = [FIRST.split(' '), LAST.split(' ')];
  return Array.from({ length: count }, (_none, at) => {
    const name = `${first[random.below(first.length)]} ${last[random.below(last.length)]}`;
    const kind = random.chance(0.03) ? 'volunteer' : random.chance(0.02) ? 'contractor' : 'employee';
    const division = `Division ${String(random.below(40) + 1).padStart(2, '0')}`;
    const above = at === 0 ? '' : String(100_000 + Math.floor((at - 1) / SUPERVISES));
    const year = 1990 + random.below(36);
    return `${100_000 + at},${name},person.${at}@agency.example,${random.pick(TITLES)},${kind},${division},${above},${year}-0${1 + random.below(9)}-1${random.below(9)},`;
  });
}

/** The same directory a month later: one in twenty has another title, one in fifty another division, some come, some are gone. */
export function monthLater(random: Random, lines: readonly string[]): string[] {
  const kept = lines.filter((_line, at) => at < lines.length / SUPERVISES + 1 || !random.chance(0.01));
  const changed = kept.map((line) => {
    const cells = line.split(',');
    if (random.chance(0.05)) cells[3] = `Senior ${cells[3]?.toLowerCase()}`;
    if (random.chance(0.02)) cells[5] = 'Division 01';
    return cells.join(',');
  });
  const added = Array.from(
    { length: Math.round(lines.length / 100) },
    (_none, at) => `${900_000 + at},Newly Come ${at},new.${at}@agency.example,Clerk,employee,Division 02,100000,,`,
  );
  return [...changed, ...added];
}
