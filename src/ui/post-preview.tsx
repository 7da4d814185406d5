import type { Child } from 'hono/jsx';

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
 * A script that follows the typing finds the text under `data-preview-text`.
 */
export function PostPreview(props: PostPreviewProps) {
  const { network, author, handle, text, lang, used, most, attached, warnings = [] } = props;
  const over = used - most;
  return (
    <article class={`preview preview--${network}`} aria-label={`As ${names[network]} will show it`}>
      <header class="preview__head">
        <span class="preview__network">{names[network]}</span>
        {over > 0 ? (
          <Status tone="bad">{`${over.toLocaleString('en-US')} over ${most.toLocaleString('en-US')}`}</Status>
        ) : (
          <span class="quiet">
            {used.toLocaleString('en-US')} of {most.toLocaleString('en-US')} characters
          </span>
        )}
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
