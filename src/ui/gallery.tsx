import type { Child } from 'hono/jsx';

import { examples as alert } from './alert.examples.tsx';
import { examples as button } from './button.examples.tsx';
import { examples as cardList } from './card-list.examples.tsx';
import { examples as choices } from './choices.examples.tsx';
import { examples as clauseCard } from './clause-card.examples.tsx';
import { examples as columns } from './columns.examples.tsx';
import { examples as dataTable } from './data-table.examples.tsx';
import { examples as diff } from './diff.examples.tsx';
import { examples as draftSteps } from './draft-steps.examples.tsx';
import { examples as exactText } from './exact-text.examples.tsx';
import type { Example } from './example.tsx';
import { examples as field } from './field.examples.tsx';
import { examples as findings } from './findings.examples.tsx';
import { examples as groundChoice } from './ground-choice.examples.tsx';
import { examples as heatStrip } from './heat-strip.examples.tsx';
import { examples as ladder } from './ladder.examples.tsx';
import { examples as pageHead } from './page-head.examples.tsx';
import { examples as picture } from './picture.examples.tsx';
import { examples as postPreview } from './post-preview.examples.tsx';
import { examples as progress } from './progress.examples.tsx';
import { examples as proof } from './proof.examples.tsx';
import { examples as refusalAlert } from './refusal-alert.examples.tsx';
import { examples as shell } from './shell.examples.tsx';
import { page, Shell } from './shell.tsx';
import { examples as status } from './status.examples.tsx';
import { examples as summaryList } from './summary-list.examples.tsx';
import { examples as thread } from './thread.examples.tsx';
import { examples as tileMap } from './tile-map.examples.tsx';
import { examples as timeline } from './timeline.examples.tsx';
import { examples as words } from './words.examples.tsx';

/** Every component with its examples, by the name of its file. */
export const components: Record<string, readonly Example[]> = {
  shell,
  alert,
  'refusal-alert': refusalAlert,
  button,
  status,
  field,
  choices,
  columns,
  'data-table': dataTable,
  words,
  'card-list': cardList,
  'clause-card': clauseCard,
  diff,
  'draft-steps': draftSteps,
  findings,
  'ground-choice': groundChoice,
  'heat-strip': heatStrip,
  ladder,
  'page-head': pageHead,
  picture,
  'post-preview': postPreview,
  progress,
  proof,
  'exact-text': exactText,
  'summary-list': summaryList,
  thread,
  'tile-map': tileMap,
  timeline,
};

/** Every component in every state, inside the shell, as one page for people, for a golden file and for axe. */
export function galleryPage(): string {
  return page(
    <Shell
      title="Gallery"
      agency={{
        name: 'Office of Examples',
        colour: '#7a1f3d',
        policiesHref: '#policies',
        logAddress: 'https://social.example.gov/log',
      }}
      areas={['Today', 'Publish', 'Respond', 'Registers', 'Records', 'People', 'Reports'].map((label) => ({
        label,
        href: `#${label.toLowerCase()}`,
      }))}
      here="#publish"
      person={{ name: 'Ada Lovelace', role: 'Author', until: '31 Dec 2026', href: '#me' }}
      token="t"
      danger={{ href: '#danger', label: 'Danger to life' }}
    >
      <Gallery />
    </Shell>,
  );
}

function Gallery(): Child {
  return (
    <div class="gallery">
      <h1>Gallery</h1>
      <p>Each component, in each of its states.</p>
      {Object.entries(components).map(([name, examples]) => (
        <div class="gallery__component" data-component={name}>
          <h2>{name}</h2>
          {examples.map((example) => (
            <div class="gallery__example">
              <p class="gallery__state">{example.name}</p>
              {example.show()}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
