import { EmptyState } from './empty-state.tsx';
import { PageHead } from './page-head.tsx';

/** Where nothing is: what isn't there, and why that may be. */
export function NotFound({ says }: { says: string }) {
  return (
    <>
      <PageHead title="Not found" />
      <EmptyState heading={says}>It may be of another agency, or the address is not whole.</EmptyState>
    </>
  );
}
