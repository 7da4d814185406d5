// A process of an ordinary account: starts the database of a directory, says what it found, and leaves in order. Prints one
// line of JSON: what the start said, or its trouble.
import { startServer } from '#platform/postgres/server';

const [dir = ''] = process.argv.slice(2);
try {
  const server = await startServer(dir);
  await server.stop();
  console.log(JSON.stringify({ uid: process.getuid?.(), adopted: server.adopted }));
} catch (error) {
  console.log(
    JSON.stringify({ uid: process.getuid?.(), trouble: error instanceof Error ? error.message : String(error) }),
  );
}
