// A thread of `rostrum check --jsonl`: the engine alone, without policies, rules or a database.
import { screenLines } from '#cli/check-lines';

await screenLines();
