import { TextField } from '#ui/field';

/** A name typed as a signature, and what is kept with it. */
export function SignField({ value, trouble }: { value?: string | undefined; trouble?: string | undefined }) {
  return (
    <TextField
      name="signed"
      label="Your name, as your signature"
      autocomplete="name"
      need="required"
      value={value}
      trouble={trouble}
      hint="Kept with it: the words that you sign, the second, and the network address from which you sign."
    />
  );
}
