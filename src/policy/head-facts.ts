import type { Pack } from './pack.ts';

/** Whose first page it is: the pack's own, or that of a policy it rests on. */
type Headed = { header: Pack['header'] };

/** What a policy's first page says, by the names that people know; what it doesn't say is left out. Pure. */
export function headFacts({ header }: Headed): [name: string, value: string][] {
  const { replaces, accreditation, distribution } = header;
  const facts: [string, string | undefined][] = [
    ['Number', header.number],
    ['Section', header.section],
    ['Page', header.page],
    ['Effective', header.effectiveOn],
    ['Reviewed', header.reviewedOn],
    ['Revised', header.revisedOn],
    ['Approved', header.approvedOn],
    ['Approved by', header.approvedBy],
    ['As designee of', header.asDesigneeOf],
    ['Signature', header.signature],
    ['Next review', header.nextReviewOn ?? (header.reviewEvery && `Every ${header.reviewEvery}`)],
    ['Owner', header.owner],
    ['Prior policy', header.priorPolicy],
    [
      'Replaces',
      replaces &&
        [replaces.number, replaces.title, replaces.dated && `dated ${replaces.dated}`].filter(Boolean).join(', '),
    ],
    ['Accreditation', accreditation && `${accreditation.body}: ${accreditation.standards}`],
    ['Distribution', distribution?.join(', ')],
    ['Note', header.note],
  ];
  return facts.flatMap(([name, value]) => (value ? [[name, value]] : []));
}
