import { DataTable } from '#ui/data-table';
import { Hash } from '#ui/hash';
import { SummaryList } from '#ui/summary-list';

import { mirrored } from './mirrored.ts';

type Row = (typeof mirrored.swapped)[number] | (typeof mirrored.praised)[number];
type Side = Row['one'];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const apart = ({ one, other, texts }: Row) => Math.abs(one.suggested - other.suggested) / texts;
/** Where the sides differ most stands first: nobody has to look for it. */
const inOrder = (rows: readonly Row[]) => rows.toSorted((a, b) => apart(b) - apart(a));

/** How the engine treats one side and the other, measured; the same for every agency that goes by this version. */
export function MirrorView() {
  const [largest] = inOrder([...mirrored.swapped, ...mirrored.praised]);
  return (
    <>
      <p>
        The same sentence is said once of one and once of the other, from thanks to threat. Where the figures are equal,
        whom it speaks of made no difference to what software suggests.
        {largest && ` The largest difference is ${percent(apart(largest))}: ${largest.pair}.`}
      </p>
      <p>
        In each bar the dark part are the texts of which a ground is suggested, the light part those in which something
        is pointed out and no ground suggested. Where two sides differ in kind, such as deaf and hearing people,
        contempt for the first is pointed out more often, and meant to be.
      </p>
      <Pairs caption="The same said of one and of the other" rows={inOrder(mirrored.swapped)} />
      <p>
        Below, whom it speaks of stays, and blame takes the place of praise in the same words. Praise that is pointed
        out is a mistake of the software.
      </p>
      <Pairs caption="Praise and blame of the same" rows={inOrder(mirrored.praised)} />
      <Measured />
    </>
  );
}

function Measured() {
  const [engine = '', heads = '', speech = ''] = mirrored.engine.split(' ');
  return (
    <>
      <p>
        The sentences are our own. Names of groups that they don’t hold may fare differently, and what is suggested is
        decided on by people in any case.
      </p>
      <SummaryList
        facts={[
          { name: 'Measured under the grounds of', value: mirrored.policy },
          { name: 'Version of the software', value: engine },
          { name: 'What it learnt of contempt and threats', value: <Hash hash={heads} /> },
          { name: 'What it learnt of accusations and calls to harm', value: <Hash hash={speech} /> },
        ]}
      />
    </>
  );
}

function Pairs({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  return (
    <DataTable
      caption={caption}
      rows={rows}
      empty="Nothing was measured."
      columns={[
        { head: 'Pair', names: true, cell: (row) => <Pair row={row} /> },
        { head: 'Suggested and pointed out', cell: (row) => <Bars row={row} /> },
        { head: 'Suggestions apart', align: 'end', cell: (row) => percent(apart(row)) },
      ]}
    />
  );
}

function Pair({ row: { pair, texts } }: { row: Row }) {
  return (
    <>
      {pair.charAt(0).toUpperCase() + pair.slice(1)}
      <div class="quiet">{texts} texts each</div>
    </>
  );
}

function Bars({ row: { one, other, texts } }: { row: Row }) {
  return (
    <div class="pair-bars">
      <Bar side={one} texts={texts} />
      <Bar side={other} texts={texts} />
    </div>
  );
}

/** A bar with its words beside it: nothing is said by the bar alone. */
function Bar({ side: { of, suggested, pointedOut }, texts }: { side: Side; texts: number }) {
  const width = (count: number) => String((100 * count) / texts);
  return (
    <div class="pair-bars__side">
      <span class="pair-bars__of">{of}</span>
      <svg class="pair-bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="pair-bars__whole" width="100" height="10" />
        <rect class="pair-bars__out" width={width(pointedOut)} height="10" />
        <rect class="pair-bars__ground" width={width(suggested)} height="10" />
      </svg>
      <span class="pair-bars__share">
        {percent(suggested / texts)} suggested, {percent(pointedOut / texts)} pointed out
      </span>
    </div>
  );
}
