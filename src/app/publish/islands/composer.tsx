import { render, useEffect, useLayoutEffect, useState } from 'hono/jsx/dom';

import { type Asking, asksNewest } from '#kernel/newest';
import type { AgencyTerms, Brief, Found, FromFinder, ScreeningRule } from '#screening';

import { type Kept, forget, keep, keptUnder } from './keeping.ts';

/**
 * Beside the form in which an author writes: characters counted as the network counts them, findings and preview while
 * typing, and what was typed kept in this browser until it is saved. The form does all of it without this, when it is sent.
 */

const KEEP_AFTER_MS = 400;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

type Field = HTMLTextAreaElement | HTMLInputElement;

function useText(field: Field): string {
  const [text, setText] = useState(field.value);
  useEffect(() => {
    const read = () => setText(field.value);
    field.addEventListener('input', read);
    return () => field.removeEventListener('input', read);
  }, [field]);
  return text;
}

function CharacterCount({ field, most }: { field: Field; most: number }) {
  const left = most - Array.from(graphemes.segment(useText(field))).length;
  const says =
    left >= 0
      ? `${left.toLocaleString('en-US')} characters left`
      : `${(-left).toLocaleString('en-US')} characters too many`;
  return (
    <span class={left < 0 ? 'usa-error-message' : ''} aria-live="polite">
      {says}
    </span>
  );
}

type LiveProps = {
  field: Field;
  href: string | undefined;
  known: boolean;
  reader: string;
  rules: readonly ScreeningRule[];
  /** What somebody has set aside in this draft: it is told no more while somebody writes. */
  aside: readonly { kind: string; quote: string }[];
  terms: AgencyTerms;
};

type Answer = FromFinder['answer'];
const nothing: Answer = [];

/** What is found in the text, from a thread of its own that is begun once somebody writes; the last answer until the next one. */
function useFound(
  text: string,
  looks: boolean,
  { reader, rules, terms }: Pick<LiveProps, 'reader' | 'rules' | 'terms'>,
): Answer {
  const [finder, setFinder] = useState<Asking<Brief> | undefined>(undefined);
  const [answer, setAnswer] = useState(nothing);
  useEffect(() => {
    if (!looks || finder) return;
    const begun = asksNewest<Brief, Answer>(new Worker(reader, { type: 'module' }), setAnswer);
    begun.brief({ use: 'draft', rules, terms });
    setFinder(begun);
  }, [looks]);
  // Before the page is painted again: a later effect would let the text wait for a frame.
  useLayoutEffect(() => {
    if (looks) finder?.read(text);
  }, [text, looks, finder]);
  return looks ? answer : nothing;
}

const hrefOf = ({ clause }: Found, secrets: string | undefined): string | undefined => {
  if (clause === undefined) return secrets;
  return clause === 'house' ? undefined : `/policy/${clause}`;
};

/** What stands in the text now. What was saved has its findings below: then nothing is said twice. */
function LiveFindings({ field, href, known, aside, ...asked }: LiveProps) {
  const text = useText(field);
  const looks = text !== '' && !(known && text === field.defaultValue);
  const isAside = ({ kind, quote }: Found) => aside.some((one) => one.kind === kind && one.quote === quote);
  const found = useFound(text, looks, asked).filter((one) => !isAside(one));
  return (
    <output>
      {found.length > 0 && (
        <ol class="findings__notes" aria-label="Found while you write">
          {found.map((one) => (
            <Note {...one} href={hrefOf(one, href)} />
          ))}
        </ol>
      )}
    </output>
  );
}

function Note({ label, quote, explanation, instead, href: why, stops }: Found & { href: string | undefined }) {
  return (
    <li class={stops ? 'note note--stops' : 'note'}>
      <div class="note__head">
        <span class="note__kind">
          {label}: <bdi>{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</bdi>
        </span>
      </div>
      <div class="note__says">
        {explanation}{' '}
        {why && (
          <a class="usa-link" href={why}>
            Why?
          </a>
        )}
      </div>
      <div class="note__instead">Instead: {instead}</div>
    </li>
  );
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

/** The preview shows the words as they are typed. */
function follow(field: Field, place: Element): void {
  field.addEventListener('input', () => {
    const words = place.querySelector('bdi') ?? document.createElement('bdi');
    words.className = 'words';
    words.dir = 'auto';
    words.textContent = field.value;
    place.replaceChildren(words);
  });
}

/** What the policy has looked for in drafts. */
function rulesIn(place: HTMLElement): ScreeningRule[] {
  return JSON.parse(place.dataset['rules'] ?? '[]');
}

/** The agency's own words, and what it allows. */
function termsIn(place: HTMLElement): AgencyTerms {
  return JSON.parse(place.dataset['terms'] ?? '{}');
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
    if (field)
      render(
        <LiveFindings
          field={field}
          href={place.dataset['href']}
          known={place.dataset['known'] === 'yes'}
          reader={place.dataset['reader'] ?? ''}
          rules={rulesIn(place)}
          aside={JSON.parse(place.dataset['aside'] ?? '[]')}
          terms={termsIn(place)}
        />,
        place,
      );
  }
  for (const place of form.querySelectorAll<HTMLElement>('[data-island="character-count"]')) {
    const field = fieldCalled(place.dataset['for']);
    if (field) render(<CharacterCount field={field} most={Number(place.dataset['most'])} />, place);
  }
  const [text, preview] = [fieldCalled('text'), document.querySelector('[data-preview-text]')];
  if (text && preview) follow(text, preview);
}
