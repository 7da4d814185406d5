/** Where people ask by the policy's forms, and where what they asked for is decided and kept. */
export const paths = {
  /** The forms, what oneself asked for, and wording to copy. */
  home: '/forms',
  /** One form to fill in, by its name in the policy. */
  ask: <Form extends string>(form: Form) => `/forms/ask/${form}` as const,
  /** Everything that was asked by one form. */
  register: <Form extends string>(form: Form) => `/forms/register/${form}` as const,
  registerFile: <Form extends string>(form: Form) => `/forms/register/${form}/list.csv` as const,
  /** One request, and what became of it. */
  request: <Id extends string>(id: Id) => `/forms/${id}` as const,
  paper: <Id extends string>(id: Id) => `/forms/${id}/paper.pdf` as const,
  file: <Id extends string, Hash extends string>(id: Id, sha256: Hash) => `/forms/${id}/files/${sha256}` as const,
  /** Where whoever decides signs: to grant, or to refuse. */
  decide: <Id extends string>(id: Id) => `/forms/${id}/decide` as const,
  grant: <Id extends string>(id: Id) => `/forms/${id}/grant` as const,
  refuse: <Id extends string>(id: Id) => `/forms/${id}/refuse` as const,
  end: <Id extends string>(id: Id) => `/forms/${id}/end` as const,
} as const;
