import type { Child } from 'hono/jsx';

import { type Crumb, Breadcrumb } from './breadcrumb.tsx';

type PageHeadProps = {
  title: Child;
  crumbs?: readonly Crumb[] | undefined;
  /** One sentence below the title: what this page is for, or how the thing stands. */
  lead?: Child;
  /** The one main action of the page. */
  action?: Child;
};

/** The head of a screen: where one is, its title, how it stands, its one main action. */
export function PageHead({ title, crumbs = [], lead, action }: PageHeadProps) {
  return (
    <div class="page-head">
      <Breadcrumb crumbs={crumbs} />
      <div class="page-head__row">
        <h1>{title}</h1>
        {action && <div class="page-head__action">{action}</div>}
      </div>
      {lead && <div class="page-head__lead">{lead}</div>}
    </div>
  );
}
