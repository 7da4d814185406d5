import type { Child } from 'hono/jsx';

/** What every field has. `id` is the name where it isn't given; two forms on a page with the same names need ids. */
export type FieldProps = {
  name: string;
  label: string;
  id?: string | undefined;
  hint?: Child;
  /** What was wrong with what was typed, and what to do. */
  trouble?: string | undefined;
  need?: 'required' | 'optional' | undefined;
};

/** The attributes by which a control names its hint and its trouble. */
export function wiring({ name, id = name, hint, trouble, need }: FieldProps) {
  const described = [hint ? `${id}-hint` : '', trouble ? `${id}-trouble` : ''].filter((one) => one !== '').join(' ');
  return {
    id,
    name,
    required: need === 'required' ? true : undefined,
    'aria-describedby': described === '' ? undefined : described,
    'aria-invalid': trouble ? ('true' as const) : undefined,
  };
}

/** The label's words; a field that may stay empty says so. */
export function LabelWords({ label, need }: { label: string; need?: FieldProps['need'] }) {
  return (
    <>
      {label}
      {need === 'optional' && <span class="usa-hint"> (optional)</span>}
    </>
  );
}

/** The hint and the trouble, under the ids that `wiring` names. */
export function FieldNotes({ id, hint, trouble }: { id: string; hint?: Child; trouble?: string | undefined }) {
  return (
    <>
      {hint && (
        <span class="usa-hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {trouble && (
        <span class="usa-error-message" id={`${id}-trouble`}>
          {trouble}
        </span>
      )}
    </>
  );
}

/** A label, its hint, its trouble, and below them the control. */
export function FieldFrame({ field, children }: { field: FieldProps; children: Child }) {
  const id = field.id ?? field.name;
  return (
    <div class={`usa-form-group${field.trouble ? ' usa-form-group--error' : ''}`}>
      <label class={`usa-label${field.trouble ? ' usa-label--error' : ''}`} for={id}>
        <LabelWords label={field.label} need={field.need} />
      </label>
      <FieldNotes id={id} hint={field.hint} trouble={field.trouble} />
      {children}
    </div>
  );
}

/** Several controls under one question. */
export function ChoiceFrame({ field, children }: { field: FieldProps; children: Child }) {
  const { id, 'aria-describedby': describedBy } = wiring(field);
  return (
    <fieldset
      class={`usa-fieldset usa-form-group${field.trouble ? ' usa-form-group--error' : ''}`}
      id={id}
      aria-describedby={describedBy}
      tabindex={field.trouble ? -1 : undefined}
    >
      <legend class="usa-legend">
        <LabelWords label={field.label} need={field.need} />
      </legend>
      <FieldNotes id={id} hint={field.hint} trouble={field.trouble} />
      {children}
    </fieldset>
  );
}
