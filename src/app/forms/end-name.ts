type Ended = { own: boolean; granted: boolean };

/** What ending is called: of a request or of a permission, by who asked or by who decides. */
export function endName({ own, granted }: Ended): string {
  if (own) return granted ? 'Give the permission up' : 'Take the request back';
  return granted ? 'End the permission' : 'Take the request off';
}
