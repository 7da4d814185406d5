import { render, useEffect, useLayoutEffect, useState } from 'hono/jsx/dom';

import { changeOf } from '#kernel/changes';
import { type Asking, type Lack, asksNewest } from '#kernel/newest';
import { timesOf, together } from '#kernel/together';
import type { Brief, Found, ScreeningRule } from '#screening';

const SAY_AFTER_MS = 1000;

/**
 * Asks first, and leaves of the guide what fits the answers; looks through the words while they are typed. Neither answers
 * nor words are sent or kept: the one request says that somebody used it today, and has no content.
 *
 * The page works without it: then the whole guide is there to be read and printed.
 */

type Find = { says: string; href: string };
type Answers = { where: string; employee: string };

function begin(place: HTMLElement): void {
  for (const note of document.querySelectorAll<HTMLElement>('[data-island="no-script"]')) note.hidden = true;
  place.hidden = false;
  const finds: Record<string, Find> = JSON.parse(place.dataset['finds'] ?? '{}');
  mount(place, 'words', <Words place={place} finds={finds} {...lookingIn(place)} />);
  let counted = false;
  let whole = false;
  const show = () => {
    const shown = apply(answersIn(place), whole);
    mount(place, 'summary', <Summary {...shown} whole={whole} toggle={toggle} />);
  };
  const toggle = () => {
    whole = !whole;
    show();
  };
  place.addEventListener('change', ({ target }) => {
    // The words answer nothing: only what is ticked or chosen does.
    if (!(target instanceof HTMLInputElement)) return;
    if (!counted) {
      counted = true;
      void fetch(place.dataset['counted'] ?? '', { method: 'POST' }).catch(() => {});
    }
    show();
  });
  for (const line of document.querySelectorAll<HTMLElement>('[data-copy]')) offerCopy(line);
  // On paper stands what fits the answers; without answers the whole guide, as without scripts.
  addEventListener('beforeprint', () => apply(answersIn(place), whole || !apply(answersIn(place), whole).asked));
  addEventListener('afterprint', show);
  // A browser may keep a page that was left, to show it again as it stood; the words go all the same.
  addEventListener('pagehide', () => forget(place));
  show();
}

/**
 * What the page looks for: by a thread of its own, by the policy's rules, and of these what it also says to a private person.
 * The agency's own lists aren't here: anybody can read this page.
 */
type Looking = { reader: string; heads: string; rules: readonly ScreeningRule[]; inPrivate: readonly string[] };

function lookingIn({ dataset }: HTMLElement): Looking {
  return {
    reader: dataset['reader'] ?? '',
    heads: dataset['heads'] ?? '',
    rules: JSON.parse(dataset['rules'] ?? '[]'),
    inPrivate: JSON.parse(dataset['private'] ?? '[]'),
  };
}

function forget(within: HTMLElement): void {
  const words = within.querySelector('textarea');
  if (!words) return;
  words.value = '';
  words.dispatchEvent(new Event('input', { bubbles: true }));
}

function mount(within: HTMLElement, name: string, what: Parameters<typeof render>[0]): void {
  const found = within.querySelector<HTMLElement>(`[data-island="${name}"]`);
  if (found) render(what, found);
}

const chosen = (within: HTMLElement, name: string) =>
  within.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';

const answersIn = (within: HTMLElement): Answers => ({
  where: chosen(within, 'where'),
  employee: chosen(within, 'employee'),
});

const has = (part: string) => document.querySelector(`[data-part="${part}"]`) !== null;

/** Shows what fits and hides the rest; answers what the summary has to say. */
function apply({ where, employee }: Answers, whole: boolean): { asked: boolean; alone: boolean; pieces: number } {
  const asked = where !== '' && employee !== '';
  const alone = where === 'no' && employee === 'no';
  const fits: Record<string, boolean> = {
    private: asked,
    work: asked && where !== 'no',
    equipment: where === 'equipment' && asked,
    employee: asked && employee === 'yes',
  };
  for (const [part, fit] of Object.entries(fits)) showPart(part, whole || fit);
  const open: Record<string, boolean> = {
    politics: asked && where === 'equipment',
    media: asked,
    confidential: asked,
  };
  for (const [topic, fit] of Object.entries(open)) showTopic(topic, { fit, whole });
  return { asked, alone, pieces: document.querySelectorAll('[data-part]:not([hidden]) article:not([hidden])').length };
}

function showPart(part: string, shown: boolean): void {
  for (const one of document.querySelectorAll<HTMLElement>(`[data-part="${part}"]`)) one.hidden = !shown;
}

/** The question is there when it fits; its advice when something of it is ticked. */
function showTopic(topic: string, { fit, whole }: { fit: boolean; whole: boolean }): void {
  const ask = document.querySelector<HTMLElement>(`[data-asks="${topic}"]`);
  if (ask) ask.hidden = !fit;
  const ticked = [...(ask?.querySelectorAll<HTMLInputElement>('input:checked') ?? [])].map(({ value }) => value);
  for (const item of document.querySelectorAll<HTMLElement>(`[data-item^="${topic}:"]`))
    item.hidden = !whole && !ticked.includes(item.dataset['item']?.slice(topic.length + 1) ?? '');
  showPart(topic, whole || (fit && ticked.length > 0));
}

type SummaryProps = { asked: boolean; alone: boolean; pieces: number; whole: boolean; toggle: () => void };

function Summary({ asked, alone, pieces, whole, toggle }: SummaryProps) {
  return (
    <div class="section guide__summary">
      <div class="usa-alert usa-alert--info usa-alert--slim usa-alert--no-icon">
        <div class="usa-alert__body">
          <div class="alert__words">
            <output>{saysOf({ asked, alone, pieces })}</output>
          </div>
        </div>
      </div>
      <div class="button-row">
        <button type="button" class="usa-button usa-button--outline" aria-pressed={whole} onClick={toggle}>
          {whole ? 'Show what fits my answers' : 'Show the whole guide'}
        </button>
        <button type="button" class="usa-button usa-button--outline" onClick={() => print()}>
          Print
        </button>
      </div>
    </div>
  );
}

function saysOf({ asked, alone, pieces }: { asked: boolean; alone: boolean; pieces: number }): string {
  if (!asked) return 'Answer the two questions, and what fits stands below.';
  if (alone && !has('private')) return 'This is your right, and the policy lists nothing that it asks of you here.';
  if (alone) return `This is your right. The policy asks a few things of you all the same: they stand below.`;
  if (pieces === 0) return 'The policy lists nothing that it asks of you here.';
  return pieces === 1
    ? 'One piece of advice fits: it stands below.'
    : `${pieces} pieces of advice fit: they stand below.`;
}

/** Whether the policy reaches beyond what it asks of a private person: on its time, with its equipment, or in its name. */
const reachesFurther = ({ where, employee }: Answers): boolean =>
  employee === 'yes' || where === 'time' || where === 'equipment';

/** What was answered, as it is changed. */
function useAnswers(place: HTMLElement): Answers {
  const [answers, setAnswers] = useState(answersIn(place));
  useEffect(() => {
    const read = () => setAnswers(answersIn(place));
    place.addEventListener('change', read);
    return () => place.removeEventListener('change', read);
  }, [place]);
  return answers;
}

type Answer = readonly Found[];
const nothing: Answer = [];

type FoundNow = { answer: Answer; lack: Lack | undefined };

/** What is found in the words, by a thread of its own that is begun once something is typed; and what of that thread is lacking. */
function useFound(text: string, whole: boolean, { reader, heads, rules, inPrivate }: Looking): FoundNow {
  const [finder, setFinder] = useState<Asking<Brief> | undefined>(undefined);
  const [answer, hears] = useState(nothing);
  const [lack, lacks] = useState<Lack | undefined>(undefined);
  const wanted = text !== '';
  useEffect(() => {
    const thread = () => new Worker(reader, { type: 'module' });
    if (wanted && !finder) setFinder(asksNewest<Brief, Answer>(thread, { hears, lacks }));
  }, [wanted]);
  useLayoutEffect(() => {
    const asked = whole ? rules : rules.filter(({ id }) => inPrivate.includes(id));
    finder?.brief({ use: 'self', rules: asked, terms: {}, heads });
  }, [whole, finder]);
  // What is gone from the page is given up by the thread too.
  useLayoutEffect(() => finder?.read(text), [text, whole, finder]);
  return { answer: wanted ? answer : nothing, lack };
}

function Words({ place, finds, ...looking }: Looking & { place: HTMLElement; finds: Record<string, Find> }) {
  const [text, setText] = useState('');
  const whole = reachesFurther(useAnswers(place));
  const { answer, lack } = useFound(text, whole, looking);
  const notes = notesOf(answer);
  const read = ({ target }: Event) => {
    if (target instanceof HTMLTextAreaElement) setText(target.value);
  };
  return (
    <div class="usa-form-group">
      <label class="usa-label" for="self-check-words">
        Try your words
      </label>
      <span class="usa-hint" id="self-check-words-hint">
        They stay in this browser: they aren’t sent or kept, and are gone when you leave.{' '}
        {whole ? LOOKS_FOR_ALL : LOOKS_FOR_LITTLE}
      </span>
      <textarea
        class="usa-textarea"
        id="self-check-words"
        rows={5}
        autocomplete="off"
        spellcheck={false}
        aria-describedby="self-check-words-hint"
        onInput={read}
      />
      <output>{lack && <Lacking what={lack} />}</output>
      {notes.length > 0 && (
        <ol class="findings__notes" aria-label="Found in your words">
          {notes.map((one) => (
            <Note {...one} find={finds[one.kind]} />
          ))}
        </ol>
      )}
      <output class="usa-sr-only">{useSaid(notes.map(({ label, also }) => timesOf(label, also)))}</output>
    </div>
  );
}

function Lacking({ what }: { what: Lack }) {
  return (
    <div class="usa-alert usa-alert--warning usa-alert--slim usa-alert--no-icon">
      <div class="usa-alert__body">
        <div class="alert__words">
          {what === 'part' ? 'Only a part is looked for now' : 'Nothing is looked for now'}: a file of this page didn’t
          load. It is tried again while you go on writing. Until then the guide below says more than this.
        </div>
      </div>
    </div>
  );
}

const LOOKS_FOR_LITTLE =
  'It looks for numbers, passwords and what the policy asks of everybody who works here. Criticism, politics and complaints are yours to post, and it says nothing of them.';
const LOOKS_FOR_ALL =
  'By your answers the policy asks more of you than of a private person, so it looks for all that the policy advises on. What it finds is advice.';

/** What the policy minds on its time, with its equipment or in its name alone. */
const yoursElsewhere: ReadonlySet<string> = new Set([
  'electioneering',
  'ballot_question',
  'campaign_contribution',
  'commercial',
  'grievance',
  'endorsement',
]);

/** What is said of a kind in the same words is said once, with all the words that it is of. */
const notesOf = (found: Answer) =>
  together(found.map((one) => ({ ...one, force: 'advice', says: one.explanation }))).toSorted(
    (a, b) => a.start - b.start,
  );

/** What changed, in words, once nobody has typed for a while. */
function useSaid(now: readonly string[]): string {
  const [said, say] = useState({ of: now, words: '' });
  const key = now.join();
  useEffect(() => {
    const timer = setTimeout(() => {
      const words = changeOf(said.of, now);
      say({ of: now, words: words === '' ? said.words : words });
    }, SAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return said.words;
}

function Note({
  kind,
  label,
  also,
  quote,
  explanation,
  find,
}: ReturnType<typeof notesOf>[number] & { find: Find | undefined }) {
  const quotes = [...new Set([quote, ...also.map((one) => one.quote)])];
  return (
    <li class="note note--advice">
      <div class="note__head">
        <span class="note__kind">
          {timesOf(label, also)}:{' '}
          {quotes.map((one, at) => (
            <>
              {at > 0 && ', '}
              <bdi>{one.length > 60 ? `${one.slice(0, 60)}…` : one}</bdi>
            </>
          ))}
        </span>
      </div>
      <div class="note__says">
        {explanation} {find?.says}{' '}
        {find?.href && (
          <a class="usa-link" href={find.href}>
            Why?
          </a>
        )}
      </div>
      <div class="note__instead">
        {yoursElsewhere.has(kind)
          ? 'Advice: post it in your own time, with your own device, and not as somebody who works for the agency.'
          : 'Advice: leave it out.'}
      </div>
    </li>
  );
}

/** A line that can be copied gets a button for it, where the browser can copy. */
function offerCopy(line: HTMLElement): void {
  if (!('clipboard' in navigator)) return;
  const place = document.createElement('div');
  line.append(place);
  render(<Copy text={line.dataset['copy'] ?? ''} />, place);
}

function Copy({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(text).then(() => setCopied(true));
  return (
    <div class="button-row">
      <button type="button" class="usa-button usa-button--outline" onClick={copy}>
        Copy the line
      </button>
      <output>{copied && 'Copied.'}</output>
    </div>
  );
}

const root = document.querySelector<HTMLElement>('[data-island="self-check"]');
if (root) begin(root);
