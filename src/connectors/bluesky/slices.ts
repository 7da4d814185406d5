const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const opens = new Set([0x5b, 0x7b]);
const closes = new Set([0x5d, 0x7d]);

/**
 * The elements of the array that a JSON object holds under `key`, each as the bytes it came in.
 *
 * For evidence: a page of a person's posts holds what was never said to us, and one element is what was. The bytes must
 * be valid JSON (parse them before). Empty where the object has no such array; of a key given twice the first counts.
 */
export function elementsOf(json: Uint8Array, key: string): Uint8Array[] {
  const elements: Uint8Array[] = [];
  let start = arrayStart(json, key);
  while (start > 0) {
    const end = elementEnd(json, start);
    elements.push(json.subarray(start, end));
    start = json[end] === comma ? end + 1 : 0;
  }
  return elements.filter((element) => element.some((byte) => byte > 0x20));
}

/** The comma or bracket that ends the element which begins at `start`. */
function elementEnd(json: Uint8Array, start: number): number {
  let depth = 0;
  let at = start;
  while (at < json.length) {
    const byte = json[at] ?? 0;
    if (depth === 0 && (byte === comma || closes.has(byte))) break;
    if (opens.has(byte)) depth += 1;
    if (closes.has(byte)) depth -= 1;
    at = byte === quote ? afterString(json, at) : at + 1;
  }
  return at;
}

/** Where the array's first element begins; 0 where there is no such array. */
function arrayStart(json: Uint8Array, key: string): number {
  const head = new RegExp(`^"${key}"\\s*:\\s*\\[`);
  let depth = 0;
  for (let at = 0; at < json.length;) {
    const byte = json[at] ?? 0;
    if (byte === quote && depth === 1) {
      const found = head.exec(latin(json.subarray(at, at + key.length + 40)));
      if (found !== null) return at + found[0].length;
    }
    if (opens.has(byte)) depth += 1;
    if (closes.has(byte)) depth -= 1;
    at = byte === quote ? afterString(json, at) : at + 1;
  }
  return 0;
}

function afterString(json: Uint8Array, opening: number): number {
  let at = opening + 1;
  while (at < json.length && json[at] !== quote) at += json[at] === backslash ? 2 : 1;
  return at + 1;
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
