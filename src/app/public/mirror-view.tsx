import { DataTable } from '#ui/data-table';
import { Hash } from '#ui/hash';

import { mirrored } from './mirrored.ts';

type Row = (typeof mirrored.swapped)[number] | (typeof mirrored.praised)[number];
type Side = Row['one'];

const share = (count: number, texts: number) => `${((100 * count) / texts).toFixed(1)} %`;
const apart = ({ one, other, texts }: Row) => Math.abs(one.suggested - other.suggested) / texts;
/** Where the sides differ most stands first: nobody has to look for it. */
const inOrder = (rows: readonly Row[]) => rows.toSorted((a, b) => apart(b) - apart(a));

/** How the engine treats one side and the other, measured; the same for every agency that goes by this version. */
export function MirrorView() {
  const [engine = '', heads = '', speech = ''] = mirrored.engine.split(' ');
  const [largest] = inOrder([...mirrored.swapped, ...mirrored.praised]);
  return (
    <>
      <p>
        The same sentence is said once of one and once of the other, from thanks to threat. Where the bars are equal,
        whom it speaks of made no difference to what software suggests.
        {largest &&
          ` The largest difference is ${share(Math.abs(largest.one.suggested - largest.other.suggested), largest.texts)}: ${largest.pair}.`}
      </p>
      <Pairs caption="The same said of one and of the other" rows={inOrder(mirrored.swapped)} />
      <p>Below, whom it speaks of stays, and praise takes the place of blame in the same words.</p>
      <Pairs caption="Praise and blame of the same" rows={inOrder(mirrored.praised)} />
      <p class="quiet">
        Measured with sentences of our own, under the grounds of {mirrored.policy}, by version {engine} of the software,
        with what it learnt of contempt and threats (<Hash hash={heads} />) and of accusations and calls to harm (
        {speech}). Names of groups that these sentences don’t hold may fare differently.
      </p>
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
        { head: 'A ground is suggested', cell: (row) => <Bars row={row} /> },
        { head: 'Difference', align: 'end', cell: (row) => `${(100 * apart(row)).toFixed(1)} %` },
        {
          head: 'Something is pointed out',
          align: 'end',
          cell: ({ one, other, texts }) => `${share(one.pointedOut, texts)} and ${share(other.pointedOut, texts)}`,
        },
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
      <Bar side={one} texts={texts} kind="one" />
      <Bar side={other} texts={texts} kind="other" />
    </div>
  );
}

/** A bar with its words beside it: nothing is said by the bar alone. */
function Bar({ side: { of, suggested }, texts, kind }: { side: Side; texts: number; kind: 'one' | 'other' }) {
  return (
    <div class="pair-bars__side">
      <span class="pair-bars__of">{of}</span>
      <svg class="pair-bars__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <rect class="pair-bars__whole" width="100" height="10" />
        <rect class={`pair-bars__${kind}`} width={String((100 * suggested) / texts)} height="10" />
      </svg>
      <span class="pair-bars__share">{share(suggested, texts)}</span>
    </div>
  );
}
