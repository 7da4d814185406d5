/**
 * A SHA-256 hash (hex) by its first twelve digits; the rest is heard, copied and found, but takes no room until it is
 * opened.
 */
export function Hash({ hash, label = 'SHA-256' }: { hash: string; label?: string | undefined }) {
  const short = hash.slice(0, 12);
  if (short === hash) return <code class="hash">{hash}</code>;
  return (
    <details class="hash-chip">
      <summary>
        <code class="hash">{short}…</code>
      </summary>
      <span class="quiet">{label}</span> <code class="hash">{hash}</code>
    </details>
  );
}
