import { visibly } from './words.tsx';

/**
 * Text whose every character counts, such as commands, JSON or a checkpoint: in fixed width, lines wrapped and never
 * cut, unseen characters made visible. `label` names it for who hears it.
 */
export function ExactText({ label, text }: { label: string; text: string }) {
  return (
    <figure class="exact-text" aria-label={label}>
      <pre>
        <code>{visibly(text)}</code>
      </pre>
    </figure>
  );
}
