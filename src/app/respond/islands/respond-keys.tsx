/**
 * Keys for who reads many comments: each leads to a link or a place of the page, none decides anything.
 *
 * `j` next, `k` previous, `a` what can be done, `h` the form to hide, `?` the list of keys.
 */
const to: Record<string, () => void> = {
  j: () => follow('a[rel="next"]'),
  k: () => follow('a[rel="prev"]'),
  a: () => document.querySelector<HTMLElement>('#acts')?.focus(),
  h: () => follow('a[href$="/hide"]'),
  '?': () => {
    const list = document.querySelector<HTMLDetailsElement>('#keys');
    if (!list) return;
    list.open = !list.open;
    list.querySelector('summary')?.focus();
  },
};

function follow(selector: string): void {
  document.querySelector<HTMLAnchorElement>(selector)?.click();
}

/** Who is writing isn't pressing keys. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isWriting(event.target)) return;
  const act = to[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
