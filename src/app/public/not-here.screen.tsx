import { PageHead } from '#ui/page-head';

/** There is nothing under this address, or what was asked couldn't be done: said in words, with a way on. */
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
      <p>
        <a href={back.href}>{back.label}</a>
      </p>
    </>
  );
}
