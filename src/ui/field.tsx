import { grouped } from '#kernel/numbers';

import { FieldFrame, type FieldProps, wiring } from './field-frame.tsx';

type TextFieldProps = FieldProps & {
  value?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'tel' | 'search' | 'password' | 'number' | undefined;
  /** The browser's word for what belongs here: `username`, `current-password`, `one-time-code`. */
  autocomplete?: string | undefined;
  /** The width says how much is expected. */
  width?: 'small' | 'medium' | 'large' | undefined;
};

const invalid = (trouble: string | undefined) => (trouble ? ' usa-input--error' : '');

/** One line of text. A password is never shown again. */
export function TextField(props: TextFieldProps) {
  const { type = 'text', width, value, autocomplete } = props;
  return (
    <FieldFrame field={props}>
      <input
        class={`usa-input${width ? ` usa-input--${width}` : ''}${invalid(props.trouble)}`}
        type={type}
        value={type === 'password' ? undefined : value}
        autocomplete={autocomplete}
        {...wiring(props)}
      />
    </FieldFrame>
  );
}

type TextAreaProps = FieldProps & {
  value?: string | undefined;
  rows?: number | undefined;
  /**
   * How many characters are expected to fit, as people count them (graphemes). The browser doesn't cut what is pasted: the server says
   * what is too long, and nothing typed is lost.
   */
  most?: number | undefined;
};

/**
 * Several lines of text. Where `most` is given, a place for the count follows it:
 * `data-island="character-count" data-for data-most`, which says the limit until the script runs.
 */
export function TextArea(props: TextAreaProps) {
  const { value = '', rows = 5, most } = props;
  const { id, ...rest } = wiring(props);
  return (
    <FieldFrame field={props}>
      <textarea class={`usa-textarea${invalid(props.trouble)}`} id={id} rows={rows} {...rest}>
        {/* A browser drops the first line break of a text area, so one more stands before what was typed. */}
        {`\n${value}`}
      </textarea>
      {most !== undefined && (
        <div
          class="usa-character-count__message usa-hint"
          data-island="character-count"
          data-for={id}
          data-most={String(most)}
        >
          Up to {grouped(most)} characters
        </div>
      )}
    </FieldFrame>
  );
}

type DateTimeFieldProps = FieldProps & {
  /** `2026-01-31T09:30`, or `2026-01-31` for a date, in the agency's zone; kept as typed. */
  value?: string | undefined;
  /** Earliest and latest, in the same form. */
  from?: string | undefined;
  until?: string | undefined;
};

/** A day and a minute in the agency's zone; say the zone in the hint. */
export function DateTimeField(props: DateTimeFieldProps) {
  return <MomentField {...props} type="datetime-local" />;
}

/** A day. */
export function DateField(props: DateTimeFieldProps) {
  return <MomentField {...props} type="date" />;
}

function MomentField(props: DateTimeFieldProps & { type: 'date' | 'datetime-local' }) {
  const { type, value, from, until } = props;
  return (
    <FieldFrame field={props}>
      <input
        class={`usa-input usa-input--large${invalid(props.trouble)}`}
        type={type}
        value={value}
        min={from}
        max={until}
        {...wiring(props)}
      />
    </FieldFrame>
  );
}

type FileFieldProps = FieldProps & {
  /** Kinds the dialogue offers: `image/png,image/jpeg`. The server looks at the bytes all the same. */
  accept?: string | undefined;
  several?: boolean | undefined;
  /** Names of files that the server has already, since a browser can't keep them. */
  kept?: readonly string[] | undefined;
};

/** A file from the person's device. Its form needs `enctype="multipart/form-data"`. */
export function FileField(props: FileFieldProps) {
  const { accept, several, kept = [] } = props;
  return (
    <FieldFrame field={props}>
      {kept.length > 0 && (
        <ul class="usa-list usa-list--unstyled file-field__kept">
          {kept.map((name) => (
            <li>
              Kept from before: <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
      <input class="file-field" type="file" accept={accept} multiple={several ? true : undefined} {...wiring(props)} />
    </FieldFrame>
  );
}
