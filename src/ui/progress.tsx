import type { Child } from 'hono/jsx';

type ProgressProps = {
  /** What is being done: 'Building the release package'. */
  label: string;
  done: number;
  /** Unknown for as long as nobody has counted. */
  of?: number | undefined;
  /** What is counted: 'records'. */
  unit: string;
  state: 'running' | 'paused' | 'finished' | 'failed';
  /** In words: '120 a second', 'about 4 minutes'. */
  rate?: string | undefined;
  remains?: string | undefined;
  /** What went wrong and what to do, or what comes next. */
  says?: Child;
  /** Cancel, resume, download. */
  actions?: Child;
};

const states: Record<ProgressProps['state'], string> = {
  running: 'Under way',
  paused: 'Paused',
  finished: 'Finished',
  failed: 'Stopped',
};

/**
 * How far long work has come, how fast it goes, what remains.
 *
 * @public
 */
export function Progress(props: ProgressProps) {
  const { label, done, of, unit, state, rate, remains, says, actions } = props;
  const count = `${done.toLocaleString('en-US')}${of === undefined ? '' : ` of ${of.toLocaleString('en-US')}`} ${unit}`;
  const pace = [rate, remains && `${remains} left`].filter((part) => part !== undefined && part !== '').join(', ');
  return (
    <div class={`progress progress--${state}`}>
      <p class="progress__label">
        {label}: {states[state]}
      </p>
      <progress
        class="progress__bar"
        value={of === undefined ? undefined : Math.min(done, of)}
        max={of || 1}
        aria-label={label}
      >
        {count}
      </progress>
      <p class="progress__count">
        {count}
        {state === 'running' && pace !== '' && <span class="quiet"> · {pace}</span>}
      </p>
      {says && <div>{says}</div>}
      {actions && <div class="button-row">{actions}</div>}
    </div>
  );
}
