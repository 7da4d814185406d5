import { mayBeLifted } from './controls.ts';
import type { Pack } from './pack.ts';

/** Whether `clause` is `of` or lies below it: `EX-1/B.2.a` lies below `EX-1/B.2`, `EX-1/B.20` doesn't. */
export function isWithin(clause: string, of: string): boolean {
  return clause === of || clause.startsWith(`${of}.`);
}

/** The controls that an exception from a clause lifts: those bound to it or to a clause below it, and that may be lifted. */
export function liftedBy(pack: Pick<Pack, 'bindings'>, clause: string): string[] {
  return Object.entries(pack.bindings).flatMap(([control, binding]) =>
    mayBeLifted(control) && isWithin(binding.clause, clause) ? [control] : [],
  );
}
