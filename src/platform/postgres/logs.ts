import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** At most so many files, each of a day or of so many bytes: 80 MB together. */
const MOST_LOGS = 8;
const LOG_SIZE = '10MB';

const logsOf = (dir: string) => globSync('server-*.log', { cwd: path.join(dir, 'logs') }).toSorted();

/** What the server prints before it writes its log: why it couldn't start. Written anew at each start. */
export const outputOf = (dir: string) => path.join(dir, 'log');

/** The server writes its log into `logs/`, a file a day and never one over 10 MB, named so that they sort by time. */
export function logSettings(dir: string): Record<string, string> {
  return {
    logging_collector: 'on',
    log_directory: path.join(dir, 'logs'),
    log_filename: 'server-%Y-%m-%dT%H%M%S.log',
    log_rotation_age: '1d',
    log_rotation_size: LOG_SIZE,
    log_timezone: 'UTC',
  };
}

/** Only the newest log files stay. PostgreSQL rotates its log, but deletes nothing. */
export function sweepLogs(dir: string): void {
  for (const name of logsOf(dir).slice(0, -MOST_LOGS)) rmSync(path.join(dir, 'logs', name), { force: true });
}

/** The end of what the server said last, for a person who asks why it doesn't start. */
export function lastWords(dir: string): string {
  const newest = logsOf(dir).at(-1);
  const files = [outputOf(dir), ...(newest ? [path.join(dir, 'logs', newest)] : [])];
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').slice(-6));
  return lines.filter(Boolean).join('\n');
}
