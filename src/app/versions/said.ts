/** A value of a pack in words, on as many lines as it has parts; nothing for what isn't there. */
export function said(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) {
    const each = value.map(said);
    return each.every((one) => one.length < 60 && !one.includes('\n')) ? each.join(', ') : each.join('\n');
  }
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${said(one)}`)
      .join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
