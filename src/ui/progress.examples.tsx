import { ButtonForm, LinkButton } from './button.tsx';
import { type Example, hostile } from './example.tsx';
import { Progress } from './progress.tsx';

export const examples: Example[] = [
  {
    name: 'under way',
    show: () => (
      <Progress
        label="Building the release package"
        done={1200}
        of={4000}
        unit="records"
        state="running"
        rate="120 a second"
        remains="about 24 seconds"
        actions={
          <ButtonForm action="/requests/1/cancel" token="t" kind="outline">
            Cancel
          </ButtonForm>
        }
      />
    ),
  },
  {
    name: 'not counted yet',
    show: () => <Progress label="Importing the take-out" done={0} unit="files" state="running" />,
  },
  {
    name: 'finished',
    show: () => (
      <Progress
        label="Export"
        done={4000}
        of={4000}
        unit="records"
        state="finished"
        actions={<LinkButton href="#get">Download</LinkButton>}
      />
    ),
  },
  {
    name: 'stopped',
    show: () => (
      <Progress
        label="Import"
        done={17}
        of={90}
        unit="files"
        state="failed"
        says={`File 18 cannot be read: ${hostile.markup}`}
      />
    ),
  },
];
