import type { Child } from 'hono/jsx';

import { Icon, type IconName } from './icon.tsx';

type Kind = 'info' | 'success' | 'warning' | 'error';

const icons: Record<Kind, IconName> = { info: 'info', success: 'check', warning: 'warning', error: 'error' };

type AlertProps = { kind: Kind; heading: string; slim?: boolean | undefined; children?: Child };

/**
 * Something the person should know before going on. An error is spoken by a screen reader as soon as the page appears,
 * the other kinds in their turn. `slim` leaves the room between pages of a form.
 */
export function Alert({ kind, heading, slim, children }: AlertProps) {
  return (
    <div
      class={`usa-alert usa-alert--no-icon usa-alert--${kind}${slim ? ' usa-alert--slim' : ''}`}
      role={kind === 'error' ? 'alert' : undefined}
    >
      <div class="usa-alert__body">
        <Icon name={icons[kind]} />
        <div class="alert__words">
          <h2 class="usa-alert__heading">{heading}</h2>
          {children && <div class="usa-alert__text">{children}</div>}
        </div>
      </div>
    </div>
  );
}

/** One field that could not be used: its id on the page, its label, and what was wrong with what was typed. */
export type Trouble = { id: string; label: string; says: string };

/** Lists what has to be mended in a form, each with a link to its field. Shows nothing when nothing is wrong. */
export function TroubleSummary({ troubles }: { troubles: Trouble[] }) {
  if (troubles.length === 0) return null;
  const heading = troubles.length === 1 ? 'One thing to mend' : `${troubles.length} things to mend`;
  return (
    <Alert kind="error" heading={`${heading}. What you typed is still here.`}>
      <ul class="usa-list">
        {troubles.map(({ id, label, says }) => (
          <li>
            <a class="usa-link" href={`#${id}`}>
              {label}
            </a>
            : {says}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
