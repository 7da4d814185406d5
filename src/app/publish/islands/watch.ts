import { changeOf } from '#kernel/changes';
import { type Asking, type Lack, asksNewest } from '#kernel/newest';
import type { Brief, Found } from '#screening';

import { type Shows, calledOf, notesOf, showsIn } from './live-findings.ts';

type Field = HTMLTextAreaElement | HTMLInputElement;

const SAY_AFTER_MS = 1000;

/** What somebody has set aside in this draft: it is told no more while somebody writes. */
type Aside = readonly { kind: string; quote: string }[];

/**
 * What stands in the field is looked through while somebody writes, and shown. While it is what was saved, what was found then
 * stands there instead: nothing is said twice.
 */
export function watch(field: Field, place: HTMLElement): void {
  const { secrets = 'house', known, aside = '[]' } = place.dataset;
  const live = place.querySelector<HTMLElement>('[data-part="live"]');
  const heard = document.querySelector<HTMLElement>('[data-part="found-said"]');
  if (!live || !heard) return;
  const [shows, says] = [showsIn(live, field), saysIn(heard)];
  const isAside = asideBy(JSON.parse(aside));
  const isSaved = () => known === 'yes' && field.value === field.defaultValue;
  let asking: Asking<Brief> | undefined;
  const hears = (found: readonly Found[], text: string) => {
    if (isSaved() || field.value === '') return;
    showSaved(false);
    const notes = notesOf(
      found.filter((one) => !isAside(one)),
      secrets,
    );
    shows(text, notes);
    says(notes.map(calledOf));
  };
  const read = () => {
    if (isSaved() || field.value === '') return rest(shows, says, isSaved());
    asking ??= begin(place, hears);
    asking.read(field.value);
  };
  field.addEventListener('input', read);
  read();
}

/** Nothing is looked for: what was saved is told again where it stands in the field, and who hears the page knows it already. */
function rest(shows: Shows, says: Says, saved: boolean): void {
  shows('', []);
  says([], { aloud: !saved });
  showSaved(saved);
}

/** A thread of its own, begun once somebody writes. */
function begin(place: HTMLElement, hears: (found: readonly Found[], text: string) => void): Asking<Brief> {
  const { use, reader = '', heads = '', rules = '[]', terms = '{}' } = place.dataset;
  const asking = asksNewest<Brief, readonly Found[]>(() => new Worker(reader, { type: 'module' }), {
    hears,
    lacks: (what) => showLack(place, what),
  });
  asking.brief({ use: use === 'reply' ? use : 'draft', rules: JSON.parse(rules), terms: JSON.parse(terms), heads });
  return asking;
}

/** Says that not everything is looked for, by the template that came with the page; nothing once it is again. */
function showLack(place: HTMLElement, what: Lack | undefined): void {
  const template = place.querySelector<HTMLTemplateElement>(`template[data-lacks="${what}"]`);
  const says = template ? [document.importNode(template.content, true)] : [];
  place.querySelector('[data-part="lacks"]')?.replaceChildren(...says);
}

function asideBy(aside: Aside): (one: Found) => boolean {
  return ({ kind, quote }) => aside.some((one) => one.kind === kind && one.quote === quote);
}

/** What was found in the words that were saved; what doesn't rest on them stays. */
function showSaved(shown: boolean): void {
  const section = document.querySelector<HTMLElement>('[data-part="found-before"]');
  if (!section || section.dataset['shown'] === String(shown)) return;
  section.dataset['shown'] = String(shown);
  for (const one of section.querySelectorAll<HTMLElement>('.findings__text, [data-of="text"]')) one.hidden = !shown;
  section.hidden = !shown && section.querySelector('.note:not([hidden])') === null;
}

type Says = (now: readonly string[], how?: { aloud: boolean }) => void;

/** Says what changed to who hears the page, once nobody has typed for a while. */
function saysIn(heard: HTMLElement): Says {
  let told: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (now, { aloud } = { aloud: true }) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const says = aloud ? changeOf(told, now) : '';
      told = now;
      if (says !== '') heard.textContent = says;
    }, SAY_AFTER_MS);
  };
}
