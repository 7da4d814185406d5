import type { Child } from 'hono/jsx';

import { htmlOf } from './html-of.tsx';
import { type Agency, Brand, Footer, Head, type Link, Stripe } from './shell-parts.tsx';
import { PersonBlock, type PersonHere } from './shell-person.tsx';

/** The page as one string, doctype first; throws as `htmlOf` does. */
export function page(shell: { toString(): string | Promise<string> }): string {
  return `<!doctype html>${htmlOf(shell)}`;
}

type ShellProps = {
  /** What this page is, as its heading says it. */
  title: string;
  agency: Agency;
  /** The areas this person has, in their order: Today, Publish, Respond, Registers, Records, People, Reports. */
  areas: readonly Link[];
  /** The `href` of the area this page belongs to. */
  here?: string | undefined;
  /** Nobody before signing in: then there is no navigation, no search, and no sign-out. */
  person?: PersonHere | undefined;
  /** For the sign-out form. */
  token?: string | undefined;
  /** Where an immediate danger to somebody's life is reported; always in reach. */
  danger?: Link | undefined;
  /** What the search box holds; without it there is no search on this page. */
  query?: string | undefined;
  /** Names of the client scripts this page can do without: `character-count`. */
  islands?: readonly string[] | undefined;
  children: Child;
};

/** The page around a screen for those who work here. The children stand in the main landmark and bring the `h1`. */
export function Shell(props: ShellProps) {
  const { title, agency, person, token = '', danger, islands = [], children } = props;
  return (
    <html lang="en">
      <Head title={title} agency={agency} islands={islands} />
      <body>
        <a class="usa-skipnav" href="#main">
          Skip to main content
        </a>
        <header class="shell-header">
          <Stripe colour={agency.colour} />
          <div class="grid-container shell-header__top">
            <Brand agency={agency} />
            {person && (
              <div class="shell-account">
                {danger && (
                  <a class="shell-danger" href={danger.href}>
                    {danger.label}
                  </a>
                )}
                <div class="shell-account__wide">
                  <PersonBlock person={person} token={token} />
                </div>
              </div>
            )}
          </div>
          {person && (
            <>
              <div class="shell-bar shell-bar--wide">
                <div class="grid-container shell-bar__inside">
                  <Areas {...props} />
                  {props.query !== undefined && <SearchBox id="search" query={props.query} />}
                </div>
              </div>
              <details class="shell-menu">
                <summary class="grid-container">{props.query === undefined ? 'Menu' : 'Menu and search'}</summary>
                <div class="grid-container shell-menu__inside">
                  {props.query !== undefined && <SearchBox id="search-menu" query={props.query} />}
                  <Areas {...props} />
                  <PersonBlock person={person} token={token} />
                </div>
              </details>
            </>
          )}
        </header>
        <main id="main" class="grid-container shell-main" tabindex={-1}>
          {children}
        </main>
        <Footer agency={agency} />
      </body>
    </html>
  );
}

function Areas({ areas, here }: { areas: readonly Link[]; here?: string | undefined }) {
  return (
    <nav class="shell-areas" aria-label="Areas">
      <ul>
        {areas.map(({ href, label }) => (
          <li>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** `data-search` is where the key `/` leads; of two on a page one is shown. */
function SearchBox({ id, query }: { id: string; query?: string | undefined }) {
  return (
    <search>
      <form class="usa-search usa-search--small shell-search" action="/search">
        <label class="usa-sr-only" for={id}>
          Search everything
        </label>
        <input class="usa-input" id={id} type="search" name="q" value={query} placeholder="Search" data-search="" />
        <button class="usa-button" type="submit">
          Search
        </button>
      </form>
    </search>
  );
}

type PublicShellProps = {
  title: string;
  agency: Agency;
  /** Pages of the public site. */
  areas: readonly Link[];
  here?: string | undefined;
  /** One sentence for search engines and link cards. */
  description?: string | undefined;
  /** Facts for machines (schema.org), written into the page as JSON. */
  linkedData?: unknown;
  /** Feeds of this page. */
  feeds?: readonly Link[] | undefined;
  islands?: readonly string[] | undefined;
  children: Child;
};

/** The page around a screen for the public: nobody signed in, no token, nothing kept about who reads it. */
export function PublicShell(props: PublicShellProps) {
  const { agency, islands = [], children, ...about } = props;
  return (
    <html lang="en">
      <Head {...about} agency={agency} islands={islands} />
      <body>
        <a class="usa-skipnav" href="#main">
          Skip to main content
        </a>
        <header class="shell-header">
          <Stripe colour={agency.colour} />
          <div class="grid-container shell-header__top">
            <Brand agency={agency} />
          </div>
          <div class="shell-bar">
            <div class="grid-container shell-bar__inside">
              <Areas {...props} />
            </div>
          </div>
        </header>
        <main id="main" class="grid-container shell-main" tabindex={-1}>
          {children}
        </main>
        <Footer agency={agency} />
      </body>
    </html>
  );
}
