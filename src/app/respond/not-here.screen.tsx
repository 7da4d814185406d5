import { LinkButton } from '#ui/button';
import { PageHead } from '#ui/page-head';

/** What was asked for isn't here, or isn't for this person: said in words, with a way on. */
export function NotHereScreen({
  title,
  says,
  back,
}: {
  title: string;
  says: string;
  back: { href: string; label: string };
}) {
  return (
    <>
      <PageHead title={title} lead={says} />
      <LinkButton kind="outline" href={back.href}>
        {back.label}
      </LinkButton>
    </>
  );
}
