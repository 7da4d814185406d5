import { Checkboxes, Radios } from '#ui/choices';

import type { Guide, Topic } from './guide.ts';

type Props = { guide: Guide };

const no = { value: 'no', label: 'No' };

/**
 * What is asked first. Shown by the script alone, which leaves of the guide what fits the answers: without it, the
 * headings of the guide say for whom each part is. No answer is sent anywhere.
 */
export function Questions({ guide }: Props) {
  return (
    <>
      <Radios
        name="where"
        label="Are you on agency time, or using agency equipment?"
        hint="Equipment is a device or a connection of the agency."
        choices={[
          no,
          { value: 'time', label: 'On agency time, with my own device' },
          { value: 'equipment', label: 'With agency equipment' },
        ]}
      />
      <Radios
        name="employee"
        label="Do you post it as somebody who works for the agency?"
        hint="You do when you name your employer, when readers can recognise you as an employee, or when it speaks of the agency’s business."
        choices={[no, { value: 'yes', label: 'Yes' }]}
      />
      <Asked guide={guide} topic="politics" />
      <Asked guide={guide} topic="media" />
      <Asked guide={guide} topic="confidential" />
    </>
  );
}

function Asked({ guide, topic }: Props & { topic: Topic }) {
  const { asks, items } = guide.topics[topic];
  if (items.length === 0) return null;
  return (
    <div data-asks={topic} hidden>
      <Checkboxes
        name={topic}
        label={asks}
        hint="Tick what fits; nothing when nothing does."
        choices={items.map(({ id, label }) => ({ value: id, label }))}
      />
    </div>
  );
}
