import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';

import { type Fault, PackInvalid } from './pack-invalid.ts';
import { type Layer, type Place, layerOf } from './pack-layer.ts';
import { type PackDocument, lists, maps } from './pack-schema.ts';
import type { PackSource } from './pack-source.ts';
import { didYouMean } from './reading/nearest.ts';

const longestChain = 8;

/** A pack with its parents' parts taken in, and where each part stands. Not checked as a whole yet. */
export type Resolved = { document: PackDocument; placeOf: (section: string, key: string) => Place };

/**
 * Reads a pack and the parents it extends, and takes them together: the farthest parent first, each child's entry in the place of its parent's of the same name. Rules are added up, never replaced.
 * Throws {@link PackInvalid}: a file that isn't whole, no such parent, a circle, more than 8 levels.
 */
export function resolvePack(source: PackSource): Resolved {
  const layers = chainOf(source).map(({ layer }) => layer);
  const own = layers.at(-1);
  if (!own) throw new Error('A chain has at least the pack itself');
  const { policy, kind, agency, title, edition, header } = own.heading;
  const sections = {
    ...Object.fromEntries(Object.keys(maps).map((name) => [name, mapOf(layers, name)])),
    ...Object.fromEntries(Object.keys(lists).map((name) => [name, listOf(layers, name)])),
  };
  const lineage = layers.map(originOf);
  const rules = layers.flatMap((layer) => layer.rules);
  const document = {
    policy,
    kind,
    ...(agency !== undefined && { agency }),
    title,
    ...(edition !== undefined && { edition }),
    header,
    lineage,
    ...sections,
    rules,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- packOf parses it before anybody relies on it
  return { document: document as PackDocument, placeOf: placesOf(layers, source) };
}

function originOf({ heading, sections, rules }: Layer) {
  const { policy, title, edition, header } = heading;
  const hash = sha256(canonicalJson({ heading, sections, rules }));
  return { policy, title, ...(edition !== undefined && { edition }), header, hash };
}

/** The place and those of the parents it extends, the farthest first, each with what stands there. */
function chainOf(source: PackSource): { source: PackSource; layer: Layer }[] {
  const chain: { source: PackSource; layer: Layer }[] = [];
  let next: PackSource | undefined = source;
  let asked: Omit<Fault, 'says'> = { file: source.shown, line: 0 };
  while (next) {
    const here: PackSource = next;
    const names = chain.toReversed().map((one) => one.source.name);
    if (chain.some((one) => one.source.id === here.id))
      throw new PackInvalid([{ ...asked, says: `extends goes in a circle: ${[...names, here.name].join(' → ')}` }]);
    if (chain.length === longestChain)
      throw new PackInvalid([{ ...asked, says: `more than ${longestChain} packs extend each other` }]);
    const layer = layerOf(here, source.budget);
    chain.unshift({ source: here, layer });
    asked = { file: here.shownAs('pack.yaml'), line: layer.lineOfExtends };
    next = parentOf(here, layer, asked);
  }
  return chain;
}

function parentOf(source: PackSource, layer: Layer, asked: Omit<Fault, 'says'>): PackSource | undefined {
  const name = layer.heading.extends;
  if (name === undefined) return undefined;
  const parent = source.parent(name);
  if (parent) return parent;
  const near = didYouMean(name, source.parents());
  throw new PackInvalid([
    { ...asked, says: `there is no pack '${name}' beside this one or bundled: extends names a folder${near}` },
  ]);
}

function sectionsOf(layers: Layer[], name: string): unknown[] {
  return layers.map((layer) => layer.sections[name]).filter((one) => one !== undefined);
}

function mapOf(layers: Layer[], name: string): Record<string, unknown> {
  const entries = sectionsOf(layers, name).map((section) => Object.entries(section ?? {}));
  return Object.fromEntries<unknown>(entries.flat());
}

function listOf(layers: Layer[], name: string): unknown[] {
  const all = new Map<unknown, unknown>();
  for (const entry of sectionsOf(layers, name).flat()) {
    if (typeof entry === 'object' && entry !== null && 'id' in entry) all.set(entry.id, entry);
  }
  return [...all.values()];
}

function placesOf(layers: Layer[], source: PackSource): Resolved['placeOf'] {
  const nowhere: Place = { file: source.shownAs('pack.yaml'), lineOf: () => 1 };
  return (section, key) =>
    layers.findLast((layer) => layer.places.has(`${section}/${key}`))?.places.get(`${section}/${key}`) ?? nowhere;
}

/** The places of a pack and of the parents it extends, the farthest first. Throws as {@link resolvePack} does. */
export function sourcesOf(source: PackSource): PackSource[] {
  return chainOf(source).map((one) => one.source);
}
