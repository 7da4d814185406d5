import { ClauseLink } from './clause-link.tsx';
import { type Example, hostile } from './example.tsx';
import { Time } from './time.tsx';
import { Timeline } from './timeline.tsx';
import { Name, Words } from './words.tsx';

const at = (iso: string) => <Time at={new Date(iso)} zone="America/Chicago" />;

export const examples: Example[] = [
  {
    name: 'a draft',
    show: () => (
      <Timeline
        empty=""
        happenings={[
          { at: at('2026-03-01T14:02:00Z'), says: 'Started', who: 'Ada Lovelace' },
          { at: at('2026-03-01T14:40:00Z'), says: 'Submitted for review', who: 'Ada Lovelace', tone: 'busy' },
          {
            at: at('2026-03-01T16:05:00Z'),
            says: 'Sent back',
            who: 'Grace Hopper',
            tone: 'bad',
            more: (
              <>
                The picture has no right of use. <ClauseLink clause="EX-1/C.4">Why?</ClauseLink>
              </>
            ),
          },
          { at: at('2026-03-02T15:30:00Z'), says: 'Published', who: 'by the schedule', tone: 'good' },
        ]}
      />
    ),
  },
  { name: 'empty', show: () => <Timeline happenings={[]} empty="Nothing has happened yet." /> },
  {
    name: 'hostile',
    show: () => (
      <Timeline
        empty=""
        happenings={[
          {
            at: at('2026-03-01T14:02:00Z'),
            says: <Words text={hostile.unbroken} />,
            who: <Name text={hostile.override} />,
            tone: 'warning',
            more: hostile.markup,
          },
        ]}
      />
    ),
  },
];
