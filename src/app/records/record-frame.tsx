import type { Child } from 'hono/jsx';

import { PageHead } from '#ui/page-head';
import { Tabs } from '#ui/tabs';
import { Name } from '#ui/words';

import { paths } from './paths.ts';
import { kinds } from './record-words.tsx';
import type { RecordFacts } from './record.read.ts';

/** What stands around each view of a record: what it is, and the other views. */
export function RecordFrame({ facts, here, children }: { facts: RecordFacts; here: string; children: Child }) {
  const { id, kind, account, author } = facts;
  return (
    <>
      <PageHead
        title={`${kinds[kind] ?? kind} record`}
        crumbs={[{ href: paths.records, label: 'Records' }]}
        lead={
          author.name === account.name ? (
            `On ${account.name}`
          ) : (
            <>
              By <Name text={author.name} /> on {account.name}
            </>
          )
        }
      />
      <Tabs
        label="Views of this record"
        here={here}
        tabs={[
          { href: paths.record(id), label: 'Record' },
          { href: paths.thread(id), label: 'Thread' },
          { href: paths.parsed(id), label: 'Parsed' },
          { href: paths.raw(id), label: 'Raw' },
          { href: paths.proof(id), label: 'Proof' },
        ]}
      />
      {children}
    </>
  );
}
