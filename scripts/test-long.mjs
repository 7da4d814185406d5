// The counts that the duties name: twenty kills of each kind, more fuzzing, the long logs.
process.env.ROUNDS ??= '20';
process.env.FUZZ ??= '100000';
process.env.LONG ??= '1';
await import('./test.mjs');
