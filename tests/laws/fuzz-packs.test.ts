import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { PackInvalid, checkPackZip, packsDirectory, readPackZip, zipOf } from '#policy';
import { type Told, zipTelling } from '#tests/support/zips';

/** Of all runs, as many as a property is worth: 10,000 in each run of the tests, 100,000 in the long one. */
const runs = (share: number) => ({ numRuns: Math.ceil(Number(process.env['FUZZ'] ?? 10_000) * share) });
const hours = 6 * 3_600_000;

/** What is wrong with how bytes were read; nothing when it's a pack or faults with words, within two seconds of work. */
function wrongWith(bytes: Uint8Array): string[] {
  const started = process.threadCpuUsage();
  const { ok, faults } = checkPackZip(bytes);
  const { user, system } = process.threadCpuUsage(started);
  const milliseconds = Math.round((user + system) / 1000);
  const odd = faults.filter(({ file, line, says }) => !file || !says || says.length > 3000 || line < 0);
  return [
    ...(milliseconds > 2000 ? [`${milliseconds} ms`] : []),
    ...(ok === (faults.length === 0) ? [] : ['ok and faults']),
    ...odd.map(({ file, line, says }) => `${file}:${line}: ${says}`),
  ];
}

const parent = 'policy: EX-001\nkind: parent\ntitle: An example\nheader: { number: EX-001 }\n';
const small: Told[] = [
  { name: 'one/pack.yaml', content: `${parent}extends: two\nroles:\n  author: { label: Author }\n` },
  { name: 'one/clauses/a.yaml', content: '- { id: EX-001/A, summary: A, force: must, who: [], kinds: [] }\n' },
  { name: 'one/a.cedar', content: '@clause("EX-001/A")\npermit (principal, action, resource);\n' },
  { name: 'two/pack.yaml', content: parent.replace('001', '002') },
  { name: 'two/README.md', content: 'Words.', method: 0 },
];
const whole = zipTelling(small);

test('a small ZIP to begin with is a pack', () => {
  expect(checkPackZip(whole)).toEqual({ ok: true, faults: [] });
});

test(
  'any bytes are a pack or faults',
  () => {
    const heads = [
      Buffer.alloc(0),
      Buffer.from('PK\u0003\u0004'),
      Buffer.from('PK\u0005\u0006'),
      Buffer.from(whole.subarray(0, 120)),
    ];
    const ends = [Buffer.alloc(0), Buffer.from(whole.subarray(-22)), Buffer.from(whole.subarray(-140))];
    fc.assert(
      fc.property(
        fc.constantFrom(...heads),
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom(...ends),
        (head, middle, end) => {
          expect(wrongWith(Buffer.concat([head, middle, end]))).toEqual([]);
        },
      ),
      runs(0.3),
    );
  },
  hours,
);

type Change = { at: number; to: number; how: 'flip' | 'cut' | 'double' | 'word' };
const change = fc.record({
  at: fc.nat(100_000),
  to: fc.oneof(fc.nat(255), fc.constantFrom(0, 0xff_ff, 0xff_ff_ff_ff)),
  how: fc.constantFrom('flip' as const, 'flip' as const, 'cut' as const, 'double' as const, 'word' as const),
});

/** The bytes with one of them turned, some cut out or put in twice, or a number written over. */
function changed(bytes: Buffer, { at, to, how }: Change): Buffer {
  const where = at % Math.max(1, bytes.length);
  const rest = bytes.subarray(where + (to % 40));
  if (how === 'cut') return Buffer.concat([bytes.subarray(0, where), rest]);
  if (how === 'double') return Buffer.concat([bytes.subarray(0, where + (to % 40)), bytes.subarray(where)]);
  const copy = Buffer.from(bytes);
  if (how === 'word' && where + 4 <= copy.length) copy.writeUInt32LE(to, where);
  else if (copy.length > 0) copy[where] = (copy[where] ?? 0) ^ (to % 256 || 1);
  return copy;
}

test(
  'a ZIP with bytes turned, cut out and put in is a pack or faults',
  () => {
    const real = Buffer.from(zipOf('ok-state'));
    fc.assert(
      fc.property(
        fc.nat(49).map((one) => (one === 0 ? real : Buffer.from(whole))),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (bytes, changes) => {
          expect(wrongWith(changes.reduce(changed, bytes))).toEqual([]);
        },
      ),
      runs(0.3),
    );
  },
  hours,
);

const names = fc.oneof(
  fc.constantFrom(
    '../x.yaml',
    '/x.yaml',
    'one/',
    'one/../two/pack.yaml',
    'pack.yaml',
    'one/a.zip',
    'con/pack.yaml',
    '__proto__/pack.yaml',
    'one/constructor.yaml',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom('a', '/', '.', '\\', '\u0000', '-'), maxLength: 12 }),
);
const numbers = fc.oneof(fc.nat(300), fc.constantFrom(0, 0x7f_ff_ff_ff, 0xff_ff_ff_ff, 256_000, 256_001));
const lie: fc.Arbitrary<Partial<Told>> = fc.record(
  {
    name: names,
    localName: names,
    content: fc.oneof(fc.string({ maxLength: 60 }), fc.uint8Array({ maxLength: 60 }), fc.constant('x'.repeat(300_000))),
    method: fc.constantFrom(0, 8, 9, 99),
    flags: fc.nat(0xff_ff),
    crc: numbers,
    sizeBytes: numbers,
    mode: fc.nat(0xff_ff),
    at: numbers,
  },
  { requiredKeys: [] },
);

test(
  'a ZIP whose entries say what is not so is a pack or faults',
  () => {
    const lies = fc.array(fc.tuple(fc.nat(small.length - 1), lie), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(lies, fc.option(fc.nat(0xff_ff)), (all, count) => {
        const told = all.reduce((entries, [at, one]) => entries.with(at, { ...entries[at]!, ...one }), small);
        expect(wrongWith(count === null ? zipTelling(told) : zipTelling(told, count))).toEqual([]);
      }),
      runs(0.28),
    );
  },
  hours,
);

/** The bundled packs' own files, each to be put beside a small pack.yaml. */
const files = readdirSync(packsDirectory()).flatMap((folder) =>
  readdirSync(path.join(packsDirectory(), folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(yaml|cedar)$/.test(name))
    .map((name) => ({ name: `one/${name}`, content: readFileSync(path.join(packsDirectory(), folder, name), 'utf8') })),
);
const beside: Told[] = [{ name: 'one/pack.yaml', content: parent }];

/** Read as a file of a pack; pack.yaml in the place of the small one. */
function wrongWithFile(name: string, content: string): string[] {
  const others = beside.filter((one) => one.name !== name);
  return wrongWith(zipTelling([...others, { name, content }]));
}

/** Mostly few, now and then many: those take long. */
const often = (few: number, many: number) =>
  fc.oneof({ weight: 19, arbitrary: fc.nat(few) }, { weight: 1, arbitrary: fc.nat(many) });

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    [],
    {},
    [[]],
    '\u0000',
    '\ud800',
    'x'.repeat(100_000),
    '__proto__',
  ),
  often(300, 4000).map((depth) => nested(depth)),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

function nested(depth: number): unknown {
  let value: unknown = 'x';
  for (let level = 0; level < depth; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** The value with something else at a path that numbers choose; sometimes under another key. */
function put(value: unknown, [step, ...others]: readonly number[], to: unknown): unknown {
  if (step === undefined || typeof value !== 'object' || value === null) return to;
  if (Array.isArray(value)) {
    const at = step % (value.length + 1);
    return value.toSpliced(at, 1, put(value[at], others, to));
  }
  const keys = Object.keys(value);
  const key = step % 13 === 0 ? '__proto__' : (keys[step % Math.max(1, keys.length)] ?? 'new');
  return Object.fromEntries([...Object.entries(value), [key, put(Reflect.get(value, key), others, to)]]);
}

test(
  'a file of a bundled pack with values of other types, depths and sizes is read or named',
  () => {
    const yaml = files
      .filter(({ name }) => name.endsWith('.yaml'))
      .map(({ name, content }) => ({ name, value: parse(content) as unknown }));
    fc.assert(
      fc.property(
        fc.constantFrom(...yaml),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 5 }),
        odd,
        ({ name, value }, steps, to) => {
          expect(wrongWithFile(name, written(put(value, steps, to)))).toEqual([]);
        },
      ),
      runs(0.05),
    );
  },
  hours,
);

/** JSON is YAML. What JSON can't write, since it is nested too deep for this writer, is brackets. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '['.repeat(9000);
  }
}

const splices = fc.oneof(
  fc.constantFrom(
    '&a ',
    '*a',
    '*a '.repeat(30),
    '!!js/function ',
    '<<: *a\n',
    '__proto__: x\n',
    '\u0000',
    '\ufeff',
    '\ud83d',
    '\t',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '? ',
    '|\n',
    '>-\n',
    "'",
    '"',
    ': ',
    '- ',
    '#',
    '.inf',
    '1e999',
    '(((',
    ' && ',
    '?principal',
    ';',
    '@a("b")\n',
  ),
  fc
    .tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '(', '!', '"', 'if true then '), often(60, 30_000))
    .map(([unit, times]) => unit.repeat(times)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

test(
  'a file of a bundled pack with letters cut out and put in is read or named',
  () => {
    const edit = fc.record({ at: fc.nat(100_000), cut: fc.nat(40), words: splices });
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        ({ name, content }, edits) => {
          const text = edits.reduce((all, { at, cut, words }) => {
            const where = at % (all.length + 1);
            return all.slice(0, where) + words + all.slice(where + cut);
          }, content);
          expect(wrongWithFile(name, text)).toEqual([]);
        },
      ),
      runs(0.05),
    );
    expect(checkPackZip(whole).ok).toBe(true);
  },
  hours,
);

/** Everything that isn't PackInvalid is a mistake of ours. */
function throwsOtherwise(bytes: Uint8Array): unknown {
  try {
    readPackZip(bytes);
    return undefined;
  } catch (error) {
    return error instanceof PackInvalid ? undefined : error;
  }
}

test(
  'reading throws PackInvalid and nothing else',
  () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 3 }), (changes) => {
        expect(throwsOtherwise(changes.reduce(changed, Buffer.from(whole)))).toBeUndefined();
      }),
      runs(0.02),
    );
  },
  hours,
);
