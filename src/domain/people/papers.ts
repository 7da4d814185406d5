import type { Tx } from '#platform/db';
import { newRow } from '#platform/rows';

/** Which file a person's papers go to, by what the person is to the agency. */
export type PaperFile = 'personnel' | 'volunteer' | 'contract';

const files: Record<string, PaperFile> = {
  employee: 'personnel',
  volunteer: 'volunteer',
  contractor: 'contract',
  vendor: 'contract',
};

/** The file for the papers of somebody of this kind; of a kind that isn't known, the personnel file. */
function paperFileOf(kind: string): PaperFile {
  return files[kind] ?? 'personnel';
}

type NewPaper = {
  personId: string;
  kind: string;
  title: string;
  /** What the paper is about, such as an acknowledgement. */
  subjectId: string;
  /** Its bytes lie in the store of blobs already. */
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  decisionId: string;
};

/** The paper lies in the person's file from now on; answers its id. */
export async function addPaper(tx: Tx, paper: NewPaper): Promise<string> {
  const row = newRow(tx);
  await tx
    .insertInto('person_papers')
    .values({
      ...row,
      person_id: paper.personId,
      file: paperFileOf(paper.kind),
      title: paper.title,
      subject_id: paper.subjectId,
      sha256: paper.sha256,
      media_type: paper.mediaType,
      size_bytes: paper.sizeBytes,
      by_decision: paper.decisionId,
      at: tx.now,
    })
    .execute();
  return row.id;
}
