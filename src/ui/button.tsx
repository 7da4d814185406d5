import type { Child } from 'hono/jsx';

/** `main` once a screen; `outline` beside it; `danger` for what is hard to undo; `quiet` reads as a link. */
export type ButtonKind = 'main' | 'outline' | 'danger' | 'quiet';

const looks: Record<ButtonKind, string> = {
  main: 'usa-button',
  outline: 'usa-button usa-button--outline',
  danger: 'usa-button usa-button--secondary',
  quiet: 'usa-button usa-button--unstyled',
};

type ButtonProps = {
  kind?: ButtonKind | undefined;
  /** With `value`: which of several buttons of one form was pressed. */
  name?: string | undefined;
  value?: string | undefined;
  /** The id of a form elsewhere on the page. */
  form?: string | undefined;
  /** Another address than the form's own. */
  action?: string | undefined;
  disabled?: boolean | undefined;
  /** Id of the words that say what the press does, or why it can't be pressed. */
  describedBy?: string | undefined;
  children: Child;
};

/** Sends the form it stands in. */
export function Button({ kind = 'main', action, describedBy, children, ...rest }: ButtonProps) {
  return (
    <button class={looks[kind]} type="submit" formaction={action} aria-describedby={describedBy} {...rest}>
      {children}
    </button>
  );
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton(props: { href: string; kind?: ButtonKind | undefined; children: Child }) {
  return (
    <a class={looks[props.kind ?? 'main']} href={props.href}>
      {props.children}
    </a>
  );
}

/** Buttons side by side, one below the other on a phone. */
export function ButtonRow({ children }: { children: Child }) {
  return <div class="button-row">{children}</div>;
}

/** The token that shows a POST came from our own page. Each form that posts has one. */
export function TokenField({ token }: { token: string }) {
  return <input type="hidden" name="token" value={token} />;
}

type ButtonFormProps = {
  action: string;
  token: string;
  kind?: ButtonKind | undefined;
  /** Sent along, unseen. */
  fields?: Record<string, string> | undefined;
  /** What will happen to whom, and until when it can be undone. Shown above the button and read with it. */
  consequence?: Child;
  disabled?: boolean | undefined;
  children: Child;
};

/** One button that does one thing: a form of its own, so that it works without scripts. */
export function ButtonForm({ action, token, kind, fields = {}, consequence, disabled, children }: ButtonFormProps) {
  const noteId = consequence ? `consequence-${action.replaceAll(/[^\w-]+/g, '-')}` : undefined;
  return (
    <form method="post" action={action} class="button-form">
      <TokenField token={token} />
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {consequence && (
        <p class="button-form__consequence" id={noteId}>
          {consequence}
        </p>
      )}
      <Button kind={kind} disabled={disabled} describedBy={noteId}>
        {children}
      </Button>
    </form>
  );
}
