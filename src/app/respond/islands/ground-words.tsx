import { render } from 'hono/jsx/dom';

/**
 * Words that are marked in the comment go into the field of the ground that was ticked last, exactly as they stand there.
 *
 * The page works without it: the words can be typed or pasted.
 */
const comment = document.querySelector<HTMLElement>('[data-island="ground-words"]');
let marked = '';
let ground: HTMLElement | undefined;

if (comment) {
  const place = document.createElement('div');
  place.setAttribute('aria-live', 'polite');
  comment.after(place);
  ground =
    document.querySelector<HTMLInputElement>('[data-ground] :checked')?.closest<HTMLElement>('[data-ground]') ??
    undefined;
  const show = () => render(<Use />, place);
  document.addEventListener('selectionchange', () => {
    const words = wordsIn(comment);
    if (words === '') return;
    marked = words;
    show();
  });
  document.addEventListener('change', ({ target }) => {
    const ticked =
      target instanceof HTMLInputElement && target.checked ? target.closest<HTMLElement>('[data-ground]') : null;
    if (ticked) ground = ticked;
    show();
  });
  show();
}

function Use() {
  const label = ground?.querySelector('label')?.textContent ?? '';
  if (marked === '') return <p class="usa-hint">Mark words in the comment to quote them.</p>;
  if (!ground) return <p class="usa-hint">Now tick the ground that the marked words are for.</p>;
  return (
    <button type="button" class="usa-button usa-button--outline" onClick={quote}>
      Quote the marked words for “{label}”
    </button>
  );
}

function quote(): void {
  const field = ground?.querySelector('textarea');
  if (!field) return;
  field.value = marked;
  field.focus();
}

/** The marked part of the comment; a mark that names an unseen character becomes that character again. */
function wordsIn(within: HTMLElement): string {
  const selection = document.getSelection();
  if (!selection || selection.rangeCount === 0) return '';
  const range = selection.getRangeAt(0);
  if (!within.contains(range.commonAncestorContainer)) return '';
  const copy = range.cloneContents();
  for (const mark of copy.querySelectorAll('.unseen')) {
    const code = Number.parseInt(mark.textContent?.slice(2) ?? '', 16);
    mark.replaceWith(Number.isNaN(code) ? '' : String.fromCodePoint(code));
  }
  return copy.textContent?.trim() ?? '';
}
