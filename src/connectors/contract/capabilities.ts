/** What a person or a clause may want of a network. */
type Operation =
  | 'publish'
  | 'reply'
  | 'pictures'
  | 'edit'
  | 'remove'
  | 'capture'
  | 'push'
  | 'hide'
  | 'restore'
  | 'delete-others'
  | 'block'
  | 'messages';

/**
 * How far a network goes along with an operation, known before anybody tries.
 *
 * `partial`: some cases only. `soft`: done, but others may still see or undo it. `none`: not through an API; `byHand`
 * are the steps for a person, in order, of which the product makes a task. `limits` are sentences for people.
 */
type Capability =
  | { extent: 'full'; limits?: readonly string[] }
  | { extent: 'partial' | 'soft'; because: string; limits?: readonly string[] }
  | { extent: 'none'; because: string; byHand: readonly [string, ...string[]] };

export type Capabilities = Readonly<Record<Operation, Capability>>;
