import type { Child } from 'hono/jsx';

import { ChoiceFrame, FieldFrame, FieldNotes, type FieldProps, wiring } from './field-frame.tsx';
import { TextArea } from './field.tsx';

/** One of several answers; `says` explains it below its label. */
export type Choice = { value: string; label: string; says?: Child; disabled?: boolean | undefined };

type SelectProps = FieldProps & {
  choices: readonly Choice[];
  value?: string | undefined;
  /** The first line, which chooses nothing: 'Choose an account', 'All divisions'. */
  nothing?: string | undefined;
};

/** One answer out of a list that is too long for radio buttons. */
export function Select(props: SelectProps) {
  const { choices, value, nothing } = props;
  return (
    <FieldFrame field={props}>
      <select class={`usa-select${props.trouble ? ' usa-input--error' : ''}`} {...wiring(props)}>
        {nothing !== undefined && <option value="">{nothing}</option>}
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

/** One answer out of few, all of them seen. */
export function Radios(props: FieldProps & { choices: readonly Choice[]; value?: string | undefined }) {
  return (
    <ChoiceFrame field={props}>
      {props.choices.map((choice) => (
        <OneChoice type="radio" field={props} choice={choice} checked={choice.value === props.value} />
      ))}
    </ChoiceFrame>
  );
}

/** Any number of answers. */
export function Checkboxes(props: FieldProps & { choices: readonly Choice[]; values?: readonly string[] | undefined }) {
  return (
    <ChoiceFrame field={{ ...props, need: props.need === 'required' ? undefined : props.need }}>
      {props.choices.map((choice) => (
        <OneChoice
          type="checkbox"
          field={{ ...props, need: undefined }}
          choice={choice}
          checked={props.values?.includes(choice.value) ?? false}
        />
      ))}
    </ChoiceFrame>
  );
}

function OneChoice(props: { type: 'radio' | 'checkbox'; field: FieldProps; choice: Choice; checked: boolean }) {
  const { type, field, choice, checked } = props;
  const id = `${field.id ?? field.name}-${choice.value.replaceAll(/\s+/g, '-')}`;
  return (
    <div class={`usa-${type}`}>
      <input
        class={`usa-${type}__input`}
        type={type}
        id={id}
        name={field.name}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        required={type === 'radio' && field.need === 'required' ? true : undefined}
        aria-describedby={choice.says ? `${id}-says` : undefined}
      />
      <label class={`usa-${type}__label`} for={id}>
        {choice.label}
      </label>
      {choice.says && (
        <span class="choice__says usa-hint" id={`${id}-says`}>
          {choice.says}
        </span>
      )}
    </div>
  );
}

/** One box to tick, such as an attestation. Sends `yes`, or nothing. */
export function Tick(props: FieldProps & { checked?: boolean | undefined }) {
  const id = props.id ?? props.name;
  return (
    <div class={`usa-form-group tick${props.trouble ? ' usa-form-group--error' : ''}`}>
      {props.trouble && <FieldNotes id={id} trouble={props.trouble} />}
      <div class="usa-checkbox">
        <input
          class="usa-checkbox__input"
          type="checkbox"
          value="yes"
          checked={props.checked ?? false}
          {...wiring(props)}
        />
        <label class="usa-checkbox__label" for={id}>
          {props.label}
        </label>
        {props.hint && (
          <span class="choice__says usa-hint" id={`${id}-hint`}>
            {props.hint}
          </span>
        )}
      </div>
    </div>
  );
}

type VerdictProps = {
  choices: readonly Choice[];
  /** What nobody can choose, where there is such a thing. */
  hint?: string | undefined;
  /** What the reason is to say, and who reads it. */
  reasonHint: string;
  typed: Record<string, string>;
  troubles: Record<string, string>;
};

/** How the fields of {@link VerdictFields} are called where their troubles are listed. */
export const verdictLabels = { verdict: 'What becomes of it', reason: 'Reason' };

/** What becomes of something that was found, with the reason: the fields `verdict` and `reason`. */
export function VerdictFields({ choices, hint, reasonHint, typed, troubles }: VerdictProps) {
  return (
    <>
      <Radios
        name="verdict"
        label={verdictLabels.verdict}
        value={typed['verdict']}
        trouble={troubles['verdict']}
        hint={hint}
        choices={choices}
      />
      <TextArea
        name="reason"
        label={verdictLabels.reason}
        need="required"
        rows={3}
        value={typed['reason'] ?? ''}
        hint={reasonHint}
        trouble={troubles['reason']}
      />
    </>
  );
}
