import { shownInWords } from '#kernel/people-shown';
import { Section } from '#ui/form';
import { Status } from '#ui/status';
import { type Fact, SummaryList } from '#ui/summary-list';
import { Words } from '#ui/words';

import type { Attachment } from './draft-row.ts';
import type { Draft, Picture } from './draft.read.ts';

const MOST_SHOWN = 200;

/** What is known of one picture's file: whether malware was looked for, and what text stands in it. */
export function FileFacts({ file }: { file: Attachment | undefined }) {
  return <SummaryList facts={factsOf(file)} />;
}

/** Of each picture: who is in it, as its author says, and what is known of its file. Nothing where there is none. */
export function PictureFacts({ draft: { content, attachments } }: { draft: Draft }) {
  if (content.pictures.length === 0) return null;
  return (
    <Section heading="What is known of the pictures" id="picture-facts">
      {content.pictures.map((picture, at) => (
        <section aria-label={`Picture ${at + 1}`}>
          <h3>Picture {at + 1}</h3>
          <SummaryList
            facts={[
              { name: 'Who is in it', value: <WhoIsInIt picture={picture} /> },
              ...factsOf(attachments.find(({ sha256 }) => sha256 === picture.sha256)),
            ]}
          />
        </section>
      ))}
    </Section>
  );
}

function WhoIsInIt({ picture: { shows = [] } }: { picture: Picture }) {
  if (shows.length === 0) return <Status tone="warning">Not answered yet</Status>;
  const says = shownInWords(shows);
  return <>{says.charAt(0).toUpperCase() + says.slice(1)}, as its author says</>;
}

function factsOf(file: Attachment | undefined): Fact[] {
  return [
    { name: 'Malware', value: <Malware file={file} /> },
    { name: 'Text in it', value: <TextInIt file={file} /> },
  ];
}

function Malware({ file }: { file: Attachment | undefined }) {
  if (!file) return <Status tone="warning">Not scanned: it came in before files were scanned</Status>;
  if (file.scan === 'not scanned') return <Status tone="warning">{file.says}</Status>;
  if (file.scan === 'malware') return <Status tone="bad">Found, and in quarantine: {file.says}</Status>;
  if (file.scan === 'released')
    return <Status tone="warning">Found, and held to be a mistake by who answers for security: {file.says}</Status>;
  return <Status tone="good">None found by {file.says}</Status>;
}

function TextInIt({ file }: { file: Attachment | undefined }) {
  if (file?.reading === 'waiting') return <Status tone="busy">Being read</Status>;
  if (file?.reading === 'failed')
    return <Status tone="warning">Software couldn’t read it: look for names and numbers yourself</Status>;
  if (file?.reading !== 'read')
    return <Status tone="neutral">Not read by software here: look for names and numbers yourself</Status>;
  if (file.words === '') return <>None was found by software; look all the same</>;
  const more = file.words.length > MOST_SHOWN ? '…' : '';
  return <Words text={`“${file.words.slice(0, MOST_SHOWN)}${more}”`} />;
}
