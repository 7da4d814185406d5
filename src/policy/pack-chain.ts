import { realpathSync } from 'node:fs';
import path from 'node:path';

import { canonicalJson } from '#kernel/canonical-json';
import { sha256 } from '#kernel/hash';

import { type Fault, PackInvalid } from './pack-invalid.ts';
import { type Layer, type Place, layerOf } from './pack-layer.ts';
import { type PackDocument, lists, maps } from './pack-schema.ts';

const longestChain = 8;

/** A pack with its parents' parts taken in, and where each part stands. Not checked as a whole yet. */
export type Resolved = { document: PackDocument; placeOf: (section: string, key: string) => Place };

/**
 * Reads a pack and the parents it extends, which lie beside it, and takes them together: the farthest parent first, each
 * child's entry in the place of its parent's of the same name. Rules are added up, never replaced.
 * Throws {@link PackInvalid}: a file that isn't whole, no such parent, a circle, more than 8 levels.
 */
export function resolvePack(directory: string): Resolved {
  const layers = chainOf(directory);
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
  return { document: document as PackDocument, placeOf: placesOf(layers, path.basename(directory)) };
}

function originOf({ heading, sections, rules }: Layer) {
  const { policy, title, edition, header } = heading;
  const hash = sha256(canonicalJson({ heading, sections, rules }));
  return { policy, title, ...(edition !== undefined && { edition }), header, hash };
}

function chainOf(directory: string): Layer[] {
  const seen: string[] = [];
  const layers: Layer[] = [];
  let next: string | undefined = directory;
  let asked: Fault = { file: directory, line: 0, says: 'there is no pack here: expected a folder with pack.yaml' };
  while (next !== undefined) {
    const real = realOf(next, asked);
    if (seen.includes(real))
      throw new PackInvalid([
        { ...asked, says: `extends goes in a circle: ${[...seen, real].map((one) => path.basename(one)).join(' → ')}` },
      ]);
    if (seen.length === longestChain)
      throw new PackInvalid([{ ...asked, says: `more than ${longestChain} packs extend each other` }]);
    seen.push(real);
    const layer = layerOf(next);
    layers.unshift(layer);
    const parent: string | undefined = layer.heading.extends;
    const file = `${path.basename(next)}/pack.yaml`;
    const line = layer.lineOfExtends;
    asked = { file, line, says: `there is no pack '${parent ?? ''}' beside this one: extends names a folder` };
    next = parent === undefined ? undefined : path.join(path.dirname(path.resolve(next)), parent);
  }
  return layers;
}

function realOf(directory: string, fault: Fault): string {
  try {
    return realpathSync(directory);
  } catch {
    throw new PackInvalid([fault]);
  }
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

function placesOf(layers: Layer[], folder: string): Resolved['placeOf'] {
  const nowhere: Place = { file: `${folder}/pack.yaml`, lineOf: () => 1 };
  return (section, key) =>
    layers.findLast((layer) => layer.places.has(`${section}/${key}`))?.places.get(`${section}/${key}`) ?? nowhere;
}
