import { render, useState } from 'hono/jsx/dom';

import { charactersIn, usedOf } from '#kernel/graphemes';

import { type Kept, forget, keep, keptUnder } from './keeping.ts';
import { watch } from './watch.ts';

/**
 * Beside the form in which an author writes: characters counted as the network counts them, findings and preview while
 * typing, and what was typed kept in this browser until it is saved. The form does all of it without this, when it is sent.
 */

const KEEP_AFTER_MS = 400;
const SAY_AFTER_MS = 1000;
/** It grows short when less than this share of what may be written is left. */
const SHORT = 0.1;

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What may be written still, below the field; heard once nobody has typed for a while, and only when it grows short. */
function countIn(field: Field, place: HTMLElement): void {
  const most = Number(place.dataset['most']);
  const [seen, heard] = [document.createElement('span'), document.createElement('output')];
  heard.className = 'usa-sr-only';
  place.replaceChildren(seen, heard);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = () => {
    clearTimeout(timer);
    const left = most - charactersIn(field.value);
    seen.textContent =
      left >= 0
        ? `${left.toLocaleString('en-US')} characters left`
        : `${(-left).toLocaleString('en-US')} characters too many`;
    seen.className = left < 0 ? 'usa-error-message' : '';
    timer = setTimeout(() => (heard.textContent = left < most * SHORT ? seen.textContent : ''), SAY_AFTER_MS);
  };
  field.addEventListener('input', count);
  count();
}

type RestoreProps = { kept: Kept; done: (restored: boolean) => void };

function Restore({ kept, done }: RestoreProps) {
  const [answered, answer] = useState(false);
  if (answered) return <></>;
  const choose = (restore: boolean) => {
    answer(true);
    done(restore);
  };
  return (
    <div class="usa-alert usa-alert--info usa-alert--slim usa-alert--no-icon">
      <div class="usa-alert__body">
        <div class="alert__words">
          <output>Something you typed here on {new Date(kept.at).toLocaleString('en-US')} was not saved.</output>
          <div class="button-row">
            <button type="button" class="usa-button" onClick={() => choose(true)}>
              Put it back
            </button>
            <button type="button" class="usa-button usa-button--outline" onClick={() => choose(false)}>
              Drop it
            </button>
          </div>
        </div>
      </div>
    </div>
  );
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<Field>('textarea[name], input[type="text"][name]')];
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));
}

/** What is in the form is kept while it differs from what the server has; an older kept text waits for its answer first. */
function keepTyped(form: HTMLFormElement, name: string, place: HTMLElement | null): void {
  const server = typedIn(form);
  const kept = keptUnder(localStorage, name);
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    if (asking) return;
    const fields = typedIn(form);
    if (JSON.stringify(fields) === JSON.stringify(server)) forget(localStorage, name);
    else keep(localStorage, name, { at: Date.now(), fields });
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(write, KEEP_AFTER_MS);
  };
  form.addEventListener('input', later);
  globalThis.addEventListener('pagehide', write);
  const differs =
    kept &&
    Object.entries(kept.fields).some(([field, value]) => server[field] !== undefined && server[field] !== value);
  if (!kept || !differs || !place) return;
  asking = true;
  const done = (restored: boolean) => {
    asking = false;
    if (restored) putBack(form, kept);
    write();
  };
  render(<Restore kept={kept} done={done} />, place);
}

function putBack(form: HTMLFormElement, { fields }: Kept): void {
  for (const field of fieldsOf(form)) {
    field.value = fields[field.name] ?? field.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

/** The preview shows the words as they are typed, and counts them. */
function follow(field: Field, place: Element, used: HTMLElement | null): void {
  const [fits, over] = ['fits', 'over'].map((one) => used?.querySelector<HTMLElement>(`[data-says="${one}"]`));
  const show = () => {
    const words = place.querySelector('bdi') ?? document.createElement('bdi');
    words.className = 'words';
    words.dir = 'auto';
    words.textContent = field.value;
    place.replaceChildren(words);
    if (!used || !fits || !over) return;
    const now = usedOf(charactersIn(field.value), Number(used.dataset['most']));
    [fits.hidden, over.hidden] = [now.over, !now.over];
    const shown = now.over ? over.querySelector('.status > span') : fits;
    if (shown) shown.textContent = now.says;
  };
  field.addEventListener('input', show);
  // A browser may have typed already: before this ran, or by bringing back what stood there.
  if (field.value !== field.defaultValue) show();
}

function fieldCalled(id: string | undefined): Field | undefined {
  const field = document.querySelector(`#${CSS.escape(id ?? '')}`);
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field : undefined;
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="composer"]')) {
  const { keep: name = '', began, saved } = form.dataset;
  if (saved) for (const gone of [name, began ?? '']) forget(localStorage, gone);
  keepTyped(form, name, form.querySelector<HTMLElement>('[data-island="kept"]'));
  for (const place of form.querySelectorAll<HTMLElement>('[data-island="findings"]')) {
    const field = fieldCalled(place.dataset['for']);
    if (field) watch(field, place);
  }
  for (const place of form.querySelectorAll<HTMLElement>('[data-island="character-count"]')) {
    const field = fieldCalled(place.dataset['for']);
    if (field) countIn(field, place);
  }
  const [text, preview] = [fieldCalled('text'), document.querySelector('[data-preview-text]')];
  if (text && preview) follow(text, preview, document.querySelector<HTMLElement>('[data-preview-used]'));
}
