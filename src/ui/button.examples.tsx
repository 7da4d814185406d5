import { Button, ButtonForm, ButtonRow, LinkButton } from './button.tsx';
import type { Example } from './example.tsx';

export const examples: Example[] = [
  {
    name: 'kinds in a row',
    show: () => (
      <form method="post">
        <ButtonRow>
          <Button>Submit for review</Button>
          <Button kind="outline">Save</Button>
          <Button kind="danger">Throw away</Button>
          <Button kind="quiet">Cancel</Button>
        </ButtonRow>
      </form>
    ),
  },
  { name: 'link', show: () => <LinkButton href="#new">New draft</LinkButton> },
  {
    name: 'cannot be pressed',
    show: () => (
      <form method="post">
        <p id="example-why">Choose a ground first.</p>
        <Button disabled describedBy="example-why">
          Hide
        </Button>
      </form>
    ),
  },
  {
    name: 'form of its own, with what will happen',
    show: () => (
      <ButtonForm
        action="/respond/12/hide"
        token="t"
        kind="danger"
        consequence="The comment is no longer shown to the public. Its author gets a notice and can appeal. You can undo this until somebody decides on an appeal."
      >
        Hide the comment
      </ButtonForm>
    ),
  },
  { name: 'long words', show: () => <LinkButton href="#x">{'Send everything that was kept '.repeat(6)}</LinkButton> },
];
