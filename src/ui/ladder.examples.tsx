import { LinkButton } from './button.tsx';
import { ClauseLink } from './clause-link.tsx';
import { type Example, hostile } from './example.tsx';
import { Ladder, Needs } from './ladder.tsx';

export const examples: Example[] = [
  {
    name: 'acts toward a comment',
    show: () => (
      <Ladder
        label="What can be done, from the least to the most restrictive"
        rungs={[
          {
            name: 'Answer',
            says: 'A reply in public, from an approved entry or after review.',
            needs: [],
            state: 'open',
            action: (
              <LinkButton kind="outline" href="#answer">
                Answer
              </LinkButton>
            ),
          },
          {
            name: 'Hide this comment',
            says: 'The public no longer sees it. Its author is told and can appeal.',
            needs: [
              {
                says: (
                  <>
                    A ground of the policy <ClauseLink clause="EX-1/D.1" />
                  </>
                ),
                met: true,
              },
              { says: 'The words it rests on', met: false },
              { says: 'The evidence, sealed', met: undefined },
            ],
            state: 'closed',
          },
          {
            name: 'Block until a date',
            says: 'They can no longer write here until then.',
            needs: [{ says: 'A second person', met: false }],
            state: 'closed',
          },
          {
            name: 'Report to the network',
            says: 'Do it on the network itself.',
            needs: [],
            state: 'none',
          },
        ]}
      />
    ),
  },
  {
    name: 'prerequisites alone, long and hostile',
    show: () => (
      <Needs
        needs={[
          { says: hostile.markup, met: true },
          { says: hostile.unbroken, met: false },
        ]}
      />
    ),
  },
];
