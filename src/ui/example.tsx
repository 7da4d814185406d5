import type { Child } from 'hono/jsx';

/**
 * One component in one state, as the gallery shows it. `name` says the state: 'empty', 'long', 'hostile text'.
 *
 * @public
 */
export type Example = { name: string; show: () => Child };

/**
 * Words as somebody would write them who wants the page to break: markup, overriding marks, stacked accents, no spaces.
 *
 * @public
 */
export const hostile = {
  markup: `"><script>alert('x')</script><img src=x onerror=alert(1)>`,
  override: 'harmless \u202Egnp.exe\u202C \u2067still turned',
  stacked: `Z${'\u0351\u0336\u034A\u0322'.repeat(30)}a${'\u0315\u0316\u0347'.repeat(30)}lgo`,
  unbroken: 'Donaudampfschifffahrtsgesellschaft'.repeat(6),
};
