import { raw } from 'hono/html';

import { assetPath } from './assets.tsx';

/** Words that lead somewhere. */
export type Link = { href: string; label: string };

/** The agency whose page this is. */
export type Agency = {
  name: string;
  /** Address of its seal on this site; without one the name stands alone. */
  seal?: string | undefined;
  /** `#rrggbb`; a band above the name. No text stands on it, so any colour can be read. */
  colour: string;
  /** Where the home of this site is. `/` where it isn't given. */
  home?: string | undefined;
  /** The page with the policies in force. */
  policiesHref: string;
  /** The public address of the agency's log, as a verifier is given it. */
  logAddress: string;
};

type HeadProps = {
  title: string;
  agency: Agency;
  islands: readonly string[];
  description?: string | undefined;
  linkedData?: unknown;
  feeds?: readonly Link[] | undefined;
};

/** The head of a page: one style sheet, the client scripts it asks for, nothing from elsewhere. */
export function Head({ title, agency, islands, description, linkedData, feeds = [] }: HeadProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · ${agency.name}`}</title>
      {description && <meta name="description" content={description} />}
      <link rel="icon" href={assetPath('icon.svg')} />
      <link rel="stylesheet" href={assetPath('house.css')} />
      {feeds.map(({ href, label }) => (
        <link rel="alternate" type="application/atom+xml" href={href} title={label} />
      ))}
      {linkedData !== undefined && <script type="application/ld+json">{raw(jsonInMarkup(linkedData))}</script>}
      {islands.map((name) => (
        <script type="module" src={assetPath(`${name}.js`)} />
      ))}
    </head>
  );
}

/** JSON that can stand inside a script element: no character in it ends the element or starts a comment. */
export function jsonInMarkup(value: unknown): string {
  return (JSON.stringify(value) ?? 'null').replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A band in the agency's colour, drawn, since the page allows no styles of its own. */
export function Stripe({ colour }: { colour: string }) {
  const fill = /^#[0-9a-f]{6}$/i.test(colour) ? colour : '#1b1b1b';
  return (
    <svg class="shell-stripe" viewBox="0 0 8 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect width="8" height="8" fill={fill} />
    </svg>
  );
}

/** The agency's own seal and name, the way home. */
export function Brand({ agency }: { agency: Agency }) {
  return (
    <a class="shell-brand" href={agency.home ?? '/'}>
      {agency.seal && <img class="shell-brand__seal" src={agency.seal} alt="" width="40" height="40" />}
      <span class="shell-brand__name">{agency.name}</span>
    </a>
  );
}

/** What holds for every page: the rules it goes by, and the log it can be checked against. */
export function Footer({ agency }: { agency: Agency }) {
  return (
    <footer class="shell-footer">
      <div class="grid-container shell-footer__inside">
        <p>{agency.name}</p>
        <ul>
          <li>
            <a class="usa-link" href={agency.policiesHref}>
              Policies in force
            </a>
          </li>
          <li>
            Public log: <span class="shell-footer__log">{agency.logAddress}</span>
          </li>
        </ul>
      </div>
    </footer>
  );
}
