import type { Child } from 'hono/jsx';

import { unseenIn } from '#kernel/unseen';

/** Text from outside with each unseen character replaced by a visible mark that names it. For use inside `<bdi>`. */
export function visibly(text: string): Child[] {
  return unseenIn(text).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <span class="unseen" title={part.name}>
        {part.code}
      </span>
    ),
  );
}

/**
 * Words that somebody outside wrote, in a block of their own: in their own direction, line breaks kept, unseen
 * characters made visible, stacked marks cut at the line, nothing wider than the page.
 */
export function Words({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <bdi class="words" dir="auto" lang={lang}>
      {visibly(text)}
    </bdi>
  );
}

/** Words from outside that a page is about, set off from ours. */
export function Quoted({ text, lang }: { text: string; lang?: string | undefined }) {
  return (
    <blockquote class="quoted">
      <Words text={text} lang={lang} />
    </blockquote>
  );
}

/**
 * A name that somebody chose, inside our sentence: isolated, so that it can't turn our words. From outside it is a block,
 * which keeps stacked marks in; `ours`, one that the agency gave itself, breaks with the sentence that it stands in.
 */
export function Name({ text, ours }: { text: string; ours?: boolean | undefined }) {
  return (
    <bdi class={ours ? 'name name--ours' : 'name'} dir="auto">
      {visibly(text)}
    </bdi>
  );
}
