import { diffWords } from './diff-words.ts';
import { visibly } from './words.tsx';

type DiffProps = { before: string; after: string; label?: string | undefined };

/** What changed between two texts: what went is struck through, what came is underlined; both are said to who hears. */
export function Diff({ before, after, label = 'What changed' }: DiffProps) {
  const changes = diffWords(before, after);
  if (changes.every((change) => change.kind === 'same')) return <p class="quiet">Nothing changed in the words.</p>;
  return (
    <figure class="diff">
      <figcaption class="diff__label">
        {label}: <del>taken out</del>, <ins>added</ins>
      </figcaption>
      <bdi class="words diff__words" dir="auto">
        {changes.map(({ kind, text }) => {
          if (kind === 'same') return <>{visibly(text)}</>;
          return kind === 'gone' ? (
            <del>
              <span class="usa-sr-only"> [taken out: </span>
              {visibly(text)}
              <span class="usa-sr-only">] </span>
            </del>
          ) : (
            <ins>
              <span class="usa-sr-only"> [added: </span>
              {visibly(text)}
              <span class="usa-sr-only">] </span>
            </ins>
          );
        })}
      </bdi>
    </figure>
  );
}
