import { Alert } from '#ui/alert';
import { LinkButton } from '#ui/button';
import { PageHead } from '#ui/page-head';
import { Shell } from '#ui/shell';
import type { Agency } from '#ui/shell-parts';

type NotDoneProps = { agency: Agency; says: string; next: { href: string; label: string } };

/** A form was not accepted: why, and where to go from here. */
export function NotDoneScreen({ agency, says, next }: NotDoneProps) {
  return (
    <Shell title="Not done" agency={agency} areas={[]}>
      <PageHead title="Not done" />
      <Alert kind="error" heading={says} />
      <p>
        <LinkButton href={next.href}>{next.label}</LinkButton>
      </p>
    </Shell>
  );
}
