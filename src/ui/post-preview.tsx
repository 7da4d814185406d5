import type { Child } from 'hono/jsx';

import { usedOf } from '#kernel/graphemes';

import { Status } from './status.tsx';
import { Name, Words } from './words.tsx';

type PostPreviewProps = {
  /** Whose look it takes. */
  network: 'site' | 'bluesky';
  /** The account's name and handle there. */
  author: string;
  handle: string;
  text: string;
  lang?: string | undefined;
  /** How long the text is and may be there, counted as that network counts. */
  used: number;
  most: number;
  /** Pictures, a link card. */
  attached?: Child;
  /** What the network will not show, or will cut. */
  warnings?: readonly string[] | undefined;
};

const names: Record<PostPreviewProps['network'], string> = { site: 'Public site', bluesky: 'Bluesky' };

/**
 * How a post will look on one network, and whether it fits there.
 *
 * A script that follows the typing finds the text under `data-preview-text`, and the count under `data-preview-used`.
 */
export function PostPreview(props: PostPreviewProps) {
  const { network, author, handle, text, lang, used, most, attached, warnings = [] } = props;
  return (
    <article class={`preview preview--${network}`} aria-label={`As ${names[network]} will show it`}>
      <header class="preview__head">
        <span class="preview__network">{names[network]}</span>
        <Used used={used} most={most} />
      </header>
      <div class="preview__post">
        <p class="preview__author">
          <strong>
            <Name text={author} />
          </strong>{' '}
          <span class="quiet">
            <Name text={handle} />
          </span>
        </p>
        <div data-preview-text="">
          {text === '' ? <p class="quiet">Nothing written yet.</p> : <Words text={text} lang={lang} />}
        </div>
        {attached && <div class="preview__attached">{attached}</div>}
      </div>
      {warnings.length > 0 && (
        <ul class="preview__warnings">
          {warnings.map((says) => (
            <li>{says}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Both ways of saying it stand there, and one is shown: a script only changes words, and which of them that is. */
function Used({ used, most }: { used: number; most: number }) {
  const { over, says } = usedOf(used, most);
  return (
    <span data-preview-used="" data-most={String(most)}>
      <span class="quiet" data-says="fits" hidden={over}>
        {says}
      </span>
      <span data-says="over" hidden={!over}>
        <Status tone="bad">{says}</Status>
      </span>
    </span>
  );
}
