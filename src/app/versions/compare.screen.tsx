import { Select } from '#ui/choices';
import { FilterBar } from '#ui/filter-bar';
import { PageHead } from '#ui/page-head';
import { sayTime } from '#ui/time';

import { ChangesView } from './changes-view.tsx';
import type { Changes } from './changes.read.ts';
import { paths } from './paths.ts';
import { nameOf } from './version-words.tsx';
import type { Version } from './versions.read.ts';

type Props = {
  versions: readonly Version[];
  before: string;
  after: string;
  /** Undefined until two versions are chosen. */
  changes: Changes | undefined;
  zone: string;
};

/** What differs between any two versions that were, are or will be in force. */
export function CompareScreen({ versions, before, after, changes, zone }: Props) {
  const choices = versions.map((one) => ({
    value: one.hash,
    label: `${nameOf(one)}, from ${sayTime(one.from, zone)} (${one.hash.slice(0, 8)})`,
  }));
  return (
    <>
      <PageHead
        title="Compare two versions"
        crumbs={[{ href: paths.home, label: 'Versions' }]}
        lead="Clause by clause, word by word, then settings, rules, forms and wording."
      />
      <FilterBar action={paths.compare} label="Which versions">
        <Select name="before" label="From" choices={choices} value={before} nothing="Choose a version" />
        <Select name="after" label="To" choices={choices} value={after} nothing="Choose a version" />
      </FilterBar>
      {changes ? <ChangesView changes={changes} /> : <p>Choose two versions to see what differs.</p>}
    </>
  );
}
