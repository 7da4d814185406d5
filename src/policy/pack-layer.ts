import { z } from 'zod';

import { type Fault, PackInvalid } from './pack-invalid.ts';
import { ClausesFile, FormFile, PackFile, SectionFile, WordingFile, lists } from './pack-schema.ts';
import { type Budget, type PackFileText, type PackSource, textsOf } from './pack-source.ts';
import { wrongsOf } from './pack-words.ts';
import { type ParsedYaml, type PathInFile, parseYaml } from './reading/yaml.ts';

/** Where a part of a pack stands: its file, and the line of what lies at a path inside the part. */
export type Place = { file: string; lineOf: (path: PathInFile) => number };

type Heading = Omit<z.output<typeof PackFile>, keyof z.output<typeof SectionFile>>;

/** One place's pack, without its parents. `places` is keyed `section/key`; a rule file's key is `rules/<name>`. */
export type Layer = {
  heading: Heading;
  sections: Record<string, unknown>;
  rules: { name: string; text: string }[];
  places: Map<string, Place>;
  lineOfExtends: number;
};

type Part = { section: string; path: PathInFile; value: unknown };

/** Reads one place's pack: each file by itself is whole. Throws {@link PackInvalid} with every fault of every file. */
export function layerOf(source: PackSource, budget: Budget): Layer {
  const files = textsOf(source, budget);
  const faults: Fault[] = [];
  const read = new Map<string, { value: unknown; yaml: ParsedYaml; file: PackFileText }>();
  for (const file of files.filter(({ name }) => name.endsWith('.yaml'))) {
    const yaml = parseYaml(file.text);
    const found = yaml.problems.length > 0 ? yaml.problems : problemsOf(file.name, yaml);
    faults.push(...found.map(({ line, says }) => ({ file: file.shown, line, says })));
    read.set(file.name, { value: yaml.value, yaml, file });
  }
  const head = read.get('pack.yaml');
  if (!head)
    throw new PackInvalid([
      { file: source.shown, line: 0, says: 'there is no pack.yaml: it names the policy' },
      ...faults,
    ]);
  if (faults.length > 0) throw new PackInvalid(faults);
  const { heading, first } = headOf(head.value);
  const layer: Layer = {
    heading,
    sections: {},
    rules: [],
    places: new Map(),
    lineOfExtends: head.yaml.lineOfKey([], 'extends'),
  };
  for (const [name, { value, yaml, file }] of read) {
    for (const part of partsOf(name, name === 'pack.yaml' ? first : value))
      take(layer, part, { file: file.shown, yaml }, faults);
  }
  for (const file of files.filter(({ name }) => name.endsWith('.cedar'))) {
    layer.rules.push({ name: `${heading.policy}/${file.name}`, text: file.text });
    layer.places.set(`rules/${heading.policy}/${file.name}`, {
      file: file.shown,
      lineOf: ([line]) => Number(line ?? 1),
    });
  }
  if (faults.length > 0) throw new PackInvalid(faults);
  return layer;
}

/** The shape of a file by its name. */
function shapeOf(name: string) {
  if (name === 'pack.yaml') return PackFile;
  if (name.startsWith('clauses/')) return ClausesFile;
  if (name.startsWith('forms/')) return FormFile;
  return name.startsWith('wording/') ? WordingFile : SectionFile;
}

function problemsOf(name: string, yaml: ParsedYaml) {
  return wrongsOf(shapeOf(name), yaml.value).map(({ path, key, says }) => ({
    line: key === undefined ? yaml.lineOf(path) : yaml.lineOfKey(path, key),
    says: path.length > 0 ? `${path.join(' › ')}: ${says}` : says,
  }));
}

function headOf(value: unknown) {
  const { policy, kind, agency, title, edition, extends: parent, header, ...first } = PackFile.parse(value);
  const optional = {
    ...(agency !== undefined && { agency }),
    ...(edition !== undefined && { edition }),
    ...(parent !== undefined && { extends: parent }),
  };
  return { heading: { policy, kind, title, header, ...optional }, first };
}

function partsOf(name: string, value: unknown): Part[] {
  const folder = name.split('/')[0] ?? '';
  if (folder === 'clauses') return [{ section: 'clauses', path: [], value }];
  if (folder === 'wording') return [{ section: 'wording', path: [], value }];
  if (folder === 'forms') return [{ section: 'forms', path: [], value: { [name.slice(6, -5)]: value } }];
  return Object.entries(z.record(z.string(), z.unknown()).parse(value)).map(([section, part]) => ({
    section,
    path: [section],
    value: part,
  }));
}

/** Puts a part into the layer, entry by entry; an entry that stands there already is a fault. */
function take(layer: Layer, part: Part, from: { file: string; yaml: ParsedYaml }, faults: Fault[]): void {
  const { section, value } = part;
  // A file in forms/ is one form, and its key is the file's name: it stands in no path of the file.
  const ownFile = section === 'forms' && part.path.length === 0;
  for (const [key, path] of entriesOf(part)) {
    const whole = ownFile ? [] : path;
    const at = `${section}/${key}`;
    const place = { file: from.file, lineOf: (inner: PathInFile) => from.yaml.lineOf([...whole, ...inner]) };
    const earlier = layer.places.get(at);
    if (earlier)
      faults.push({
        file: from.file,
        line: place.lineOf([]),
        says: `${section} has '${key}' already: ${earlier.file}:${earlier.lineOf([])}`,
      });
    layer.places.set(at, place);
  }
  const before = layer.sections[section];
  const joined = Array.isArray(value)
    ? [...(Array.isArray(before) ? before : []), ...value]
    : { ...(typeof before === 'object' ? before : {}), ...(typeof value === 'object' ? value : {}) };
  layer.sections[section] = joined;
}

function entriesOf({ section, path, value }: Part): [string, PathInFile][] {
  if (section in lists && Array.isArray(value)) {
    return z
      .array(z.looseObject({ id: z.union([z.string(), z.number()]) }))
      .parse(value)
      .map(({ id }, number) => [String(id), [...path, number]]);
  }
  return Object.keys(z.record(z.string(), z.unknown()).parse(value)).map((key) => [key, [...path, key]]);
}
