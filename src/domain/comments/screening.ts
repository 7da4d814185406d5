import { json } from '#platform/rows';

/** A place of a comment that software points out, as it is kept: with its clause, and the ground where one is bound to it. */
export type KeptFinding = {
  kind: string;
  start: number;
  end: number;
  confidence: number;
  band: string;
  clause: string;
  ground: string | null;
  explanation: string;
  detector: string;
};

/**
 * What software found in a comment when it was taken in. `language`: it is in one that isn't read, so that numbers and
 * passwords alone were looked for. `failed`: nothing was looked for.
 */
export type Screened = {
  screening: 'done' | 'language' | 'failed';
  /** Version of engine and weights, and hash of the pack; null where it failed. */
  by: string | null;
  under: string | null;
  /** ISO 639-1; empty where it is English or nobody knows. */
  language: string;
  findings: KeptFinding[];
  /** The grounds that are suggested, each once, with the kind that suggests it. */
  suggested: { kind: string; ground: string }[];
  /** Whoever reads it says first what they see. */
  sampled: boolean;
  /** Its place in the queue: smaller comes first. */
  precedence: number;
};

/** The columns of a comment that say so. */
export const screenedColumns = ({ by, under, findings, suggested, ...same }: Screened) => ({
  ...same,
  screened_by: by,
  screened_under: under,
  findings: json(findings),
  suggested: json(suggested),
});
