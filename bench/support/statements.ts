import { Client } from 'pg';

/** What this process asks of any database, from now on: `taken` answers the statements since the last call. */
export function countStatements(): { taken: () => string[] } {
  let seen: string[] = [];
  const original = Reflect.get(Client.prototype, 'query');
  Object.defineProperty(Client.prototype, 'query', {
    value(this: Client, ...asked: unknown[]): unknown {
      seen.push(textOf(asked[0]));
      return Reflect.apply(original, this, asked);
    },
  });
  return {
    taken() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

function textOf(asked: unknown): string {
  if (typeof asked === 'string') return asked;
  return typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : '';
}

/** Begin, the agency's binding and the end: what every transaction costs, whatever it does. pg-boss's own clock is left out too. */
const FRAME =
  /^\s*(begin|start transaction|set transaction|commit|rollback|select set_config\('app\.agency'|.*pgboss\.(version|queue|bam|schedule))/is;

/** Those that ask something. */
export const asking = (statements: readonly string[]): string[] => statements.filter((one) => !FRAME.test(one));
