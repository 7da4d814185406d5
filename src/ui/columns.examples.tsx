import { Button, ButtonRow } from './button.tsx';
import { Select, Tick } from './choices.tsx';
import { Columns } from './columns.tsx';
import type { Example } from './example.tsx';
import { TextArea, TextField } from './field.tsx';
import { FilterBar } from './filter-bar.tsx';
import { PostPreview } from './post-preview.tsx';

const text = 'The north bridge is closed until Friday. Take the ferry.';

export const examples: Example[] = [
  {
    name: 'a composer',
    show: () => (
      <Columns
        side={
          <PostPreview
            network="bluesky"
            author="Office of Examples"
            handle="@office.example"
            text={text}
            used={text.length}
            most={300}
          />
        }
      >
        <form method="post">
          <TextArea name="composer-text" label="Text" value={text} most={300} rows={8} />
          <Tick name="composer-true" label="What I wrote is true, as far as I know." />
          <ButtonRow>
            <Button>Submit for review</Button>
            <Button kind="outline">Save</Button>
          </ButtonRow>
        </form>
      </Columns>
    ),
  },
  {
    name: 'a filter bar',
    show: () => (
      <FilterBar action="#list" label="Filter the records" clearHref="#all">
        <TextField name="filter-words" label="Words" value="bridge" />
        <Select name="filter-kind" label="Kind" nothing="All kinds" choices={[{ value: 'post', label: 'Posts' }]} />
      </FilterBar>
    ),
  },
];
