import { type Marked, markedNotes, numbersOf } from '#kernel/marked-spans';
import { timesOf, together } from '#kernel/together';
import { unseenIn } from '#kernel/unseen';
import type { Found } from '#screening';

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What is found, as it is told of what was saved: said once, with all its places. */
type Note = ReturnType<typeof notesOf>[number];

/** The same grouping as of what was saved; what stops is set aside by its words, so that other words stand by themselves. */
export function notesOf(found: readonly Found[], secretsClause: string) {
  return together(
    found.map(({ kind, label, quote, start, end, explanation, instead, clause = secretsClause, stops }) => ({
      from: start,
      to: end,
      kind: label,
      force: stops ? ('stops' as const) : ('advice' as const),
      says: explanation,
      instead,
      clause,
      words: stops ? { kind, quote } : undefined,
    })),
  );
}

/** What each note is called when it is told, not shown. */
export const calledOf = ({ kind, also, force }: Note): string =>
  timesOf(kind, also) + (force === 'stops' ? ' (stops it)' : '');

/** Shows notes beside the text that they are of, by the templates that came with the page. */
export type Shows = (text: string, notes: readonly Note[]) => void;

/** Fills what the page has for it. A note that stays keeps its element, so that whoever stands in it stays there. */
export function showsIn(live: HTMLElement, field: Field): Shows {
  const [words, list] = [live.querySelector('.findings__text'), live.querySelector('.findings__notes')];
  const templates = [...live.querySelectorAll('template')];
  const copyOf = (name: Record<string, string>) => {
    const found = templates.find(({ dataset }) => Object.entries(name).every(([key, value]) => dataset[key] === value));
    return found && document.importNode(found.content, true).firstElementChild;
  };
  let standing = new Map<string, Standing>();
  const standingFor = (note: Note, key: string): Standing | undefined => {
    const known = standing.get(key);
    if (known) return known;
    const item = copyOf({ note: note.force, by: note.clause === 'house' ? 'house' : 'clause' });
    return item instanceof HTMLElement ? begin(item, field) : undefined;
  };
  return (text, notes) => {
    const numbers = numbersOf(notes);
    const next = new Map<string, Standing>();
    for (const [place, note] of notes.entries()) {
      const key = JSON.stringify([note.kind, note.force, note.says, note.clause, note.words]);
      const one = standingFor(note, key);
      if (one) next.set(key, fill(one, note, numbers[place]));
    }
    standing = next;
    words?.replaceChildren(...markedNotes(text, notes).map((piece) => marked(piece, copyOf)));
    const items = [...next.values()].map(({ item }) => item);
    const same = items.length === list?.children.length && items.every((item, at) => list.children[at] === item);
    if (!same) list?.replaceChildren(...items);
    live.hidden = notes.length === 0;
  };
}

/** One note in the list, and the places to which its button leads, one after another. */
type Standing = { item: HTMLElement; places: readonly { from: number; to: number }[]; shown: number };

/** Its button marks the words in the field; Escape leads from there back to the button. */
function begin(item: HTMLElement, field: Field): Standing {
  const one: Standing = { item, places: [], shown: 0 };
  const button = item.querySelector<HTMLElement>('[data-part="show"]');
  button?.addEventListener('click', () => {
    const place = one.places[one.shown % one.places.length];
    if (!place) return;
    one.shown += 1;
    show(field, place);
    const back = new AbortController();
    const leave = () => back.abort();
    const key = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      leave();
      button.focus();
    };
    field.addEventListener('keydown', key, { signal: back.signal });
    field.addEventListener('blur', leave, { signal: back.signal });
  });
  return one;
}

/** Marks the words in the field and brings them into sight; a browser does not scroll to what is selected. */
function show(field: Field, { from, to }: { from: number; to: number }): void {
  field.focus();
  field.setSelectionRange(from, to);
  const twin = field.cloneNode();
  if (!(twin instanceof HTMLTextAreaElement)) return;
  for (const name of ['id', 'name', 'aria-describedby']) twin.removeAttribute(name);
  twin.rows = 1;
  twin.value = field.value.slice(0, to);
  Object.assign(twin.style, {
    position: 'absolute',
    visibility: 'hidden',
    height: 'auto',
    width: `${field.offsetWidth}px`,
  });
  field.after(twin);
  field.scrollTop = twin.scrollHeight - field.clientHeight / 2;
  twin.remove();
}

function fill(one: Standing, note: Note, number: number | undefined): Standing {
  const { item } = one;
  one.places = [note, ...note.also];
  put(item, '.note__number', String(number ?? ''));
  put(item, '.note__kind', timesOf(note.kind, note.also));
  put(item, '.note__instead', `Instead: ${note.instead}`);
  const first = item.querySelector('.note__says')?.firstChild;
  if (first && first.nodeValue !== `${note.says} `) first.nodeValue = `${note.says} `;
  const link = item.querySelector<HTMLAnchorElement>('a.clause-link');
  if (link) {
    link.href = `/policy/${note.clause.split('/').map(encodeURIComponent).join('/')}`;
    put(link, '.usa-sr-only', note.clause);
  }
  return one;
}

/** Only what changes is written. */
function put(within: Element, part: string, words: string): void {
  const found = within.querySelector(part);
  if (found && found.textContent !== words) found.textContent = words;
}

function marked(
  { text, force, numbers }: Marked,
  copyOf: (name: Record<string, string>) => Node | null | undefined,
): DocumentFragment | HTMLElement {
  const copy = force && copyOf({ mark: force });
  if (!(copy instanceof HTMLElement)) return visibly(text);
  const number = copy.querySelector('.findings__number');
  if (numbers.length === 0) number?.remove();
  else if (number) number.textContent = numbers.join(', ');
  copy.firstChild?.replaceWith(visibly(text));
  return copy;
}

/** What isn't seen in a text is named, as it is once saved. */
function visibly(text: string): DocumentFragment {
  const shown = document.createDocumentFragment();
  for (const part of unseenIn(text)) {
    if (typeof part === 'string') {
      shown.append(part);
      continue;
    }
    const named = document.createElement('span');
    named.className = 'unseen';
    named.title = part.name;
    named.textContent = part.code;
    shown.append(named);
  }
  return shown;
}
