import type { Child } from 'hono/jsx';

import { TokenField } from './button.tsx';

type FormProps = {
  action: string;
  token: string;
  /** With a file in it. */
  files?: boolean | undefined;
  children: Child;
};

/** Fields one below the other, sent to our own page with its token. Works without scripts. */
export function Form({ action, token, files, children }: FormProps) {
  return (
    <form
      class="usa-form usa-form--large"
      method="post"
      action={action}
      enctype={files ? 'multipart/form-data' : undefined}
    >
      <TokenField token={token} />
      {children}
    </form>
  );
}

/** Several sentences or parts with the usual distance between them. */
export function Section({ heading, id, children }: { heading: string; id?: string | undefined; children: Child }) {
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}

/** What one may do from here, as links; nothing where nothing may be done. */
export function LinkList({ links }: { links: readonly { href: string; label: string }[] }) {
  if (links.length === 0) return null;
  return (
    <ul class="usa-list link-list">
      {links.map(({ href, label }) => (
        <li>
          <a class="usa-link" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A part of a long page that opens when it is wanted; what it holds is found by the browser's search all the same. */
export function Fold({ heading, children }: { heading: string; children: Child }) {
  return (
    <details class="fold">
      <summary>
        <h3>{heading}</h3>
      </summary>
      {children}
    </details>
  );
}
