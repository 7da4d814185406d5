/** From the gravest to the most talkative. */
export const traceLevels = ['error', 'warn', 'info', 'debug'] as const;
export type TraceLevel = (typeof traceLevels)[number];

/** What a line may say beside its sentence. Flat, so that no whole object with a secret deep inside gets in. */
export type Facts = Record<string, string | number | boolean | Date | null | undefined | Error>;

/** The machine's own account of what it did, for whoever runs it; never the record of an act. */
export type Trace = Record<TraceLevel, (says: string, facts?: Facts) => void> & {
  /** The same trace, with these facts on each line: `trace.with({ request })`. */
  with: (facts: Facts) => Trace;
};

const LONGEST = 4000;
const MOST_FACTS = 40;
const MOST_CAUSES = 5;
const WITHHELD = '[withheld]';
/** Names under which nothing is ever shown, whoever wrote them. */
const SECRET_NAME =
  /pass(word|wd|phrase|code)|secret|token|authori[sz]ation$|cookie|credential|api.?key|private.?key|signature|^(code|otp|totp|seed|salt|session)$/i;
/** What a secret looks like inside a text: in an address, its path, a header, a query or form, as a PEM block. */
const SECRET_TEXT: readonly [RegExp, string][] = [
  [/(\b[a-z][a-z0-9+.-]{1,20}:\/\/)[^\s/@]{1,500}@/gi, `$1${WITHHELD}@`],
  [/\b(Bearer|Basic|DPoP)\s+[\w.~+/=-]{4,}/gi, `$1 ${WITHHELD}`],
  [
    /\b((?:[\w.-]{0,40}(?:password|passwd|secret|token|api_?key|signature))|(?<=[?&])(?:code|otp))(["']?\s{0,3}[=:]\s{0,3}["']?)[^\s"'&,;]+/gi,
    `$1$2${WITHHELD}`,
  ],
  // A part of a path that is longer than any id and no hash: a link of somebody's own.
  [/(\/)(?![0-9a-f]{64}\b)[A-Za-z0-9_-]{43,}(?=$|[/?#\s"'])/g, `$1${WITHHELD}`],
  [/-----BEGIN [A-Z ]{1,40}-----[^-]*(-----END [A-Z ]{1,40}-----)?/g, WITHHELD],
];

/**
 * A trace that writes one JSON object a line: `at`, `level`, `says`, then the facts.
 *
 * Levels below `level` are dropped. Values are cut at 4,000 characters; what has the name or the look of a secret is
 * withheld. A writer that fails is not asked twice: no request may fail because its trace can't be written.
 */
export function openTrace(options: { level: TraceLevel; write?: (line: string) => void; now?: () => Date }): Trace {
  const { level: least, write = (line: string) => process.stderr.write(line), now = () => new Date() } = options;
  const tracing = (standing: Facts): Trace => {
    const line =
      (level: TraceLevel) =>
      (says: string, facts: Facts = {}) => {
        if (traceLevels.indexOf(level) > traceLevels.indexOf(least)) return;
        const shown = shownFacts({ ...standing, ...facts });
        try {
          write(`${JSON.stringify({ at: now().toISOString(), level, says: shownText(says), ...shown })}\n`);
        } catch {
          // A closed stderr leaves nobody to tell.
        }
      };
    return {
      error: line('error'),
      warn: line('warn'),
      info: line('info'),
      debug: line('debug'),
      with: (facts) => tracing({ ...standing, ...facts }),
    };
  };
  return tracing({});
}

const OWN_NAMES = ['at', 'level', 'says'];

function shownFacts(facts: Facts): Record<string, unknown> {
  const few = Object.entries(facts).slice(0, MOST_FACTS);
  return Object.fromEntries(
    few.map(([name, value]) => [OWN_NAMES.includes(name) ? `${name}_` : name.slice(0, 100), shownFact(name, value)]),
  );
}

function shownFact(name: string, value: Facts[string]): unknown {
  if (value instanceof Error) return shownError(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'no date' : value.toISOString();
  if (value !== null && value !== undefined && SECRET_NAME.test(name)) return WITHHELD;
  return typeof value === 'string' ? shownText(value) : value;
}

/** Name, words and place of an error and of what caused it. Its other properties stay out: drivers keep queries and settings there. */
function shownError(error: Error, depth = 0): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const code = 'code' in error && typeof error.code === 'string' ? { code: shownText(error.code) } : {};
  const place = stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => shownText(line.trim()));
  const deeper = cause instanceof Error && depth < MOST_CAUSES ? { cause: shownError(cause, depth + 1) } : {};
  return { name: shownText(name), message: shownText(message), ...code, place, ...deeper };
}

/** Masked before it is cut: half an address with its password would not look like one. */
function shownText(text: string): string {
  const shown = SECRET_TEXT.reduce(
    (masked, [look, instead]) => masked.replace(look, instead),
    text.slice(0, 2 * LONGEST),
  );
  const cut = text.length > LONGEST ? `${shown.slice(0, LONGEST)}… (${text.length} characters)` : shown;
  return cut.toWellFormed();
}
