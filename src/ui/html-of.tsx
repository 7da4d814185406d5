/**
 * The markup of a component as a string.
 *
 * Throws where a component inside is asynchronous: a screen is a function of its props.
 */
export function htmlOf(element: { toString(): string | Promise<string> }): string {
  const html = element.toString();
  if (typeof html !== 'string')
    throw new TypeError('A screen waits for something; read it before, and pass it as a prop.');
  return html;
}
