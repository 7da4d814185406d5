import type { Citation } from '#kernel/result';
import { TroubleSummary } from '#ui/alert';
import { RefusalAlert } from '#ui/refusal-alert';

/** What every form of the lists has: what was typed, and what of it wasn't taken. */
export type FormProps = {
  typed: Record<string, string>;
  token: string;
  troubles?: Record<string, string>;
  citations?: readonly Citation[];
};

/** What wasn't taken: the clauses, and the words for each field. */
export function NotTaken(props: Pick<FormProps, 'troubles' | 'citations'> & { labels: Record<string, string> }) {
  const { troubles = {}, citations = [] } = props;
  return (
    <>
      <RefusalAlert citations={citations}>What you typed is still here.</RefusalAlert>
      <TroubleSummary
        troubles={Object.entries(troubles).map(([id, says]) => ({ id, label: props.labels[id] ?? id, says }))}
      />
    </>
  );
}

/** A field of a form by its name, with what was typed and what was wrong with it. */
export const fieldOf =
  ({ typed, troubles = {} }: FormProps, names: Record<string, string>) =>
  (name: string) => ({
    name,
    label: names[name] ?? name,
    value: typed[name] ?? '',
    trouble: troubles[name],
    need: 'required' as const,
  });
