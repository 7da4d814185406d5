type Readme = {
  title: string;
  keyName: string;
  first: { id: string; entry: string; disclosures: string; raw: { path: string }[] } | undefined;
};

/** The ten commands of `README-VERIFY.txt`, in order. They need coreutils, openssl and Python 3, nothing of ours. */
export function verifyCommands({ keyName, first }: Pick<Readme, 'keyName' | 'first'>): string[] {
  const { entry, disclosures, raw } = first ?? { entry: 'checkpoint', disclosures: 'checkpoint', raw: [] };
  return [
    'sha256sum -c --quiet manifest-sha256.txt',
    'cat verifier-key.txt',
    'D=$(mktemp -d)',
    "(printf '0*0\\005\\006\\003+ep\\003!\\000'; cut -d+ -f3- verifier-key.txt | base64 -d | tail -c 32) > $D/key.der",
    "sed '/^$/,$d' checkpoint > $D/text",
    `grep -F ${quoted(`— ${keyName} `)} checkpoint | head -n 1 | cut -d ' ' -f 3 | base64 -d | tail -c 64 > $D/signature`,
    'openssl pkeyutl -verify -pubin -keyform DER -inkey $D/key.der -rawin -in $D/text -sigfile $D/signature',
    `head -n 1 ${disclosures} | tr -d '\\n' | sha256sum; cat ${entry}`,
    `sha256sum ${raw[0]?.path ?? entry}; cat ${disclosures}`,
    'python3 verify.py',
  ];
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

const meaning = [
  'Every file is the one that was handed out: no line is printed.',
  "The log's public key. Compare it with the one the agency publishes elsewhere: all else rests on it.",
  'A directory for the next four commands.',
  'The key as openssl reads it: a fixed prefix and the 32 bytes of the Ed25519 key.',
  'What the log signed: its name, how many entries it has, and the root over all of them.',
  'The signature, from the line that carries the name of the key.',
  'The log signed that: "Signature Verified Successfully".',
  'One shown field: the SHA-256 of its line stands in the list "commitments" of its entry.',
  'One captured file: its SHA-256 is a shown field.',
  'All of it, for each record, with the proof that its entry is in the log: the last line is VERIFIED.',
];

/** The text of `README-VERIFY.txt`. */
export function verifyReadme({ title, keyName, first }: Readme): string {
  const commands = verifyCommands({ keyName, first });
  return `${title}
${'='.repeat(title.length)}

How to check this bundle, offline, without any program of the agency or its supplier. Run the commands in this directory,
in this order, in one shell. They need sha256sum, openssl 3 and Python 3.

${commands.map((command, at) => `${at + 1}. ${meaning[at] ?? ''}\n\n   ${command}\n`).join('\n')}
What is here
------------

records/       what each record says: its shown fields, and what helps to read them
raw/           what was captured, byte for byte (WARC 1.1; other files as they were)
further/       pictures, and the raw files again as WARC records for programs that replay them
disclosures/   one line per shown field: [salt, field, value]; a withheld field has none
entries/       what the log holds of each record: a time, and one SHA-256 per field
proofs/        that each entry is in the log (C2SP tlog-proof)
checkpoint     the log's signed size and root (C2SP tlog-checkpoint)
bundle.json    which file belongs to which record

What the check shows: these records were in the agency's log, in this order, when the checkpoint was signed, and nothing
shown here was changed since. What it doesn't show: whether what was written then was true, or what was never written.
An entry has more SHA-256 values than shown fields when fields were withheld.

verify_log.py checks a copy of the whole public log: python3 verify_log.py DIRECTORY VERIFIER_KEY [OLDER_CHECKPOINT ...]
`;
}
