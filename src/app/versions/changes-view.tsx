import type { Child } from 'hono/jsx';

import { ClauseLink } from '#ui/clause-link';
import { Diff } from '#ui/diff';
import { Fold, Section } from '#ui/form';
import { Status, Tag } from '#ui/status';

import type { Changes, Entry } from './changes.read.ts';

const changeNames: Record<Entry['change'], string> = {
  added: 'Added',
  removed: 'Removed',
  changed: 'Changed',
  'in force': 'Switched on',
  'out of force': 'Switched off',
};

/** All that differs between two versions: the clauses word by word and in sight, the rest folded by section. */
export function ChangesView({ changes }: { changes: Changes }) {
  if (changes.same) return <p>These are the same version. Nothing differs.</p>;
  const [clauses, ...others] = inOrder(changes);
  return (
    <>
      <Section heading={`Clauses that change: ${clauses?.entries.length ?? 0}`}>
        {clauses?.entries.length ? clauses.entries.map((entry) => <ClauseEntry entry={entry} />) : <p>None.</p>}
      </Section>
      <Section heading="Everything else that changes">
        {others.length === 0 && <p>Nothing.</p>}
        {others.map(({ heading, entries }) => (
          <Fold heading={`${heading} (${entries.length})`}>
            {entries.map((entry) => (
              <OtherEntry entry={entry} />
            ))}
          </Fold>
        ))}
      </Section>
    </>
  );
}

function inOrder({ sections }: Changes): Changes['sections'] {
  const none = { id: 'clauses', heading: 'Clauses', entries: [] };
  return [sections.find(({ id }) => id === 'clauses') ?? none, ...sections.filter(({ id }) => id !== 'clauses')];
}

function ClauseEntry({ entry }: { entry: Entry }) {
  const { key, change, material, whom } = entry;
  return (
    <article aria-label={key}>
      <h3>
        {change === 'added' ? key : <ClauseLink clause={key} />} <Tag>{changeNames[change]}</Tag>
      </h3>
      <p>
        {material ? (
          <Status tone="warning">Acknowledged again by: {whom.join(', ') || 'nobody, it binds no people'}</Status>
        ) : (
          <Status tone="neutral">Nobody’s duty changes: nobody is asked again</Status>
        )}
      </p>
      <Parts entry={entry} />
    </article>
  );
}

function OtherEntry({ entry }: { entry: Entry }) {
  const { title, change, clause } = entry;
  return (
    <article aria-label={title}>
      <h4>
        {title} <Tag>{changeNames[change]}</Tag>
      </h4>
      {clause && (
        <p>
          Rests on <ClauseLink clause={clause} />
        </p>
      )}
      <Parts entry={entry} />
    </article>
  );
}

function Parts({ entry: { parts } }: { entry: Entry }): Child {
  return parts.map(({ name, before, after }) => <Diff before={before} after={after} label={name || 'What changed'} />);
}
