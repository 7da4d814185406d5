import type { Client } from 'pg';

/** What of pg's connection is needed to send a COPY. */
type Wire = { query(text: string): void; sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

function isWire(connection: unknown): connection is Wire {
  return typeof connection === 'object' && connection !== null && 'sendCopyFromChunk' in connection;
}

function wireOf(connection: unknown): Wire {
  if (!isWire(connection)) throw new Error('this pg can not send a COPY');
  return connection;
}

/** The lines, in COPY's text format and each with its newline, are rows of the table. Throws what the server says. */
export function copyIn(
  client: Client,
  into: { table: string; columns: readonly string[] },
  text: string,
): Promise<void> {
  const statement = `copy ${into.table} (${into.columns.join(', ')}) from stdin`;
  return new Promise((resolve, reject) => {
    let trouble: Error | undefined;
    client.query({
      submit: (connection) => wireOf(connection).query(statement),
      handleCopyInResponse(connection: unknown) {
        wireOf(connection).sendCopyFromChunk(Buffer.from(text));
        wireOf(connection).endCopyFrom();
      },
      handleRowDescription() {},
      handleDataRow() {},
      handleCommandComplete() {},
      handleError(error: Error) {
        trouble = error;
        reject(error);
      },
      handleReadyForQuery: () => (trouble ? undefined : resolve()),
    });
  });
}
