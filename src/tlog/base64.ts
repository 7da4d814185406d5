/** The standard base64, padded. Source: RFC 4648, 4. */
export function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
}

/** The bytes, or `undefined` where the text isn't the one base64 of any: what two readers could read differently. */
export function bytesOfBase64(text: string): Uint8Array | undefined {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return base64(bytes) === text ? bytes : undefined;
}

/** A count without signs and needless zeros, as far as numbers count exactly; else `undefined`. */
export function countIn(text: string): number | undefined {
  const count = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
