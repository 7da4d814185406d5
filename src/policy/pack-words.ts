import { z } from 'zod';

import { didYouMean } from './reading/nearest.ts';

type Schema = z.core.$ZodType;

/** Of one map: what follows is more of the same. */
const mostKeys = 20;

/** A wrong place in a value: `path` leads to it; with `key`, it is that key in the map there. */
export type Wrong = { path: (string | number)[]; key?: string; says: string };

/** What is wrong with `value` in the reader's words, each with its place; empty when `schema` accepts it. */
export function wrongsOf(schema: Schema, value: unknown): Wrong[] {
  const read = z.safeParse(schema, value);
  return read.success ? [] : read.error.issues.slice(0, 200).flatMap((issue) => wordsOf(schema, value, issue));
}

function wordsOf(schema: Schema, value: unknown, issue: z.core.$ZodIssue): Wrong[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  const above = path.slice(0, -1);
  const last = String(path.at(-1) ?? 'pack');
  const here = valueAt(value, path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostKeys).map((key) => unknownKey(schema, path, key));
  if (issue.code === 'invalid_key') {
    return [{ path: above, key: last, says: `the name ${quoted(last)}: ${issue.issues[0]?.message ?? 'not valid'}` }];
  }
  const nearer = issue.code === 'invalid_union' ? issue.errors.find(isInside) : undefined;
  if (nearer) {
    return nearer.flatMap((one) => wordsOf(schema, value, { ...one, path: [...issue.path, ...one.path] }));
  }
  if (here === undefined) return [{ path: above, says: `'${last}' is missing${wanted(issue)}` }];
  return [{ path, says: wrongValue(schema, { path, here }, issue) }];
}

/** Of several variants the one whose kind of value it is: what is wrong lies inside. */
function isInside(issues: readonly z.core.$ZodIssue[]): boolean {
  return issues.length > 0 && issues.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys');
}

function wrongValue(schema: Schema, { path, here }: { path: Wrong['path']; here: unknown }, issue: z.core.$ZodIssue) {
  if (issue.code === 'invalid_value') return noneOf(here, issue.values.map(String));
  if (issue.code === 'invalid_union') return noneOf(here, choicesAt(schema, path));
  if (issue.code === 'invalid_type') return `found ${kindOf(here)}${wanted(issue)}`;
  if (issue.code === 'too_big') return `too large: at most ${issue.maximum}`;
  if (issue.code === 'too_small') return `too small: at least ${issue.minimum}`;
  return `${quoted(here)}: ${issue.message}`;
}

function unknownKey(schema: Schema, path: Wrong['path'], key: string): Wrong {
  const valid = keysAt(schema, path);
  const listed = valid.length <= 12 ? `; valid here: ${valid.join(', ')}` : '';
  return { path, key, says: `unknown key ${quoted(key)}${didYouMean(key, valid)}${listed}` };
}

function noneOf(here: unknown, valid: string[]): string {
  const found = typeof here === 'string' ? here : JSON.stringify(here)?.slice(0, 80);
  return `${quoted(found)} is none of ${valid.join(', ')}${didYouMean(found, valid)}`;
}

function wanted(issue: z.core.$ZodIssue): string {
  const known: Record<string, string> = {
    record: 'a map',
    object: 'a map',
    array: 'a list',
    string: 'text',
    int: 'a whole number',
    boolean: 'true or false',
  };
  if (issue.code === 'invalid_value') return `: expected one of ${issue.values.map(String).join(', ')}`;
  return issue.code === 'invalid_type' ? `: expected ${known[issue.expected] ?? `a ${issue.expected}`}` : '';
}

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a map' : `${typeof value} ${quoted(value)}`;
}

function quoted(value: unknown): string {
  const words = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return `'${words.length > 80 ? `${words.slice(0, 80)}…` : words}'`;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, step) ? Reflect.get(part, step) : undefined,
    value,
  );
}

/** The keys that the map at `path` may have. */
function keysAt(schema: Schema, path: Wrong['path']): string[] {
  return [
    ...new Set(schemasAt(schema, path).flatMap((one) => (one instanceof z.ZodObject ? Object.keys(one.shape) : []))),
  ];
}

/** The values that tell the variants apart of the union around `path`. */
function choicesAt(schema: Schema, path: Wrong['path']): string[] {
  return schemasAt(schema, path).flatMap((one) => {
    if (one instanceof z.ZodLiteral) return [...one.values].map(String);
    return one instanceof z.ZodObject ? [`a map with ${Object.keys(one.shape).join(' and ')}`] : [];
  });
}

function schemasAt(schema: Schema, path: Wrong['path']): Schema[] {
  return path.reduce<Schema[]>(
    (all, step) => all.flatMap((one) => inside(one, step)).flatMap(variants),
    variants(schema),
  );
}

function variants(schema: Schema): Schema[] {
  if (schema instanceof z.ZodOptional) return variants(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(variants) : [schema];
}

function inside(schema: Schema, step: string | number): Schema[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  if (!(schema instanceof z.ZodObject)) return [];
  const part: Schema | undefined = schema.shape[step];
  return part ? [part] : [];
}
