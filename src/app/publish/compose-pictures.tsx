import type { Child } from 'hono/jsx';

import { type Shown, peopleShown, shownWords } from '#kernel/people-shown';
import { Button, ButtonRow } from '#ui/button';
import { Checkboxes } from '#ui/choices';
import { FileField, TextArea, TextField } from '#ui/field';
import { Picture } from '#ui/picture';

import type { Asked, Permission } from './draft-permissions.ts';
import type { Attachment } from './draft-row.ts';
import type { Picture as DraftPicture } from './draft.read.ts';
import { NeedsFields } from './needs.tsx';
import { paths } from './paths.ts';
import { FileFacts } from './picture-facts.tsx';

type PicturesProps = {
  draftId: string;
  pictures: readonly DraftPicture[];
  /** Hashes of the pictures that are ticked to be taken off. */
  removed?: readonly string[];
  mostPictures: number;
  /** The longest alt text that the network takes, where it names one. */
  mostAlt: number | undefined;
  attachments?: readonly Attachment[] | undefined;
  /** Who may be shown only with a written permission. */
  releases?: readonly Shown[] | undefined;
  troubles?: Record<string, string> | undefined;
  asked?: readonly Asked[];
  permissions?: readonly Permission[];
  zone: string;
};

/** Each picture with its words, who is in it, and what is known of its file; and the way to add more. */
export function Pictures(props: PicturesProps) {
  const { pictures, troubles = {}, removed = [], draftId, mostPictures, attachments = [] } = props;
  const left = mostPictures - pictures.length;
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">Pictures</h2>
      {pictures.map((picture, place) => (
        <PictureFields
          picture={picture}
          draftId={draftId}
          place={place}
          taken={removed.includes(picture.sha256)}
          troubles={troubles}
          mostAlt={props.mostAlt}
          file={attachments.find(({ sha256 }) => sha256 === picture.sha256)}
          more={
            <>
              <PeopleField picture={picture} place={place} releases={props.releases} troubles={troubles} />
              <NeedsFields {...props} {...needsOf(picture, place)} />
            </>
          }
        />
      ))}
      {left > 0 ? (
        <>
          <FileField
            name="files"
            label={pictures.length === 0 ? 'Add pictures' : 'Add more pictures'}
            accept="image/jpeg,image/png,image/webp,image/gif"
            several
            hint={`Up to ${left} more, as JPEG, PNG, WebP or a still GIF, each of at most 25 MB. Where a picture was taken is removed from the file.`}
            trouble={troubles['files']}
          />
          <ButtonRow>
            <Button kind="outline" action={paths.addPictures(draftId)} name="then" value="stay">
              Save and add the pictures
            </Button>
          </ButtonRow>
        </>
      ) : (
        <p>A post takes {mostPictures} pictures. Take one off to add another.</p>
      )}
    </section>
  );
}

type PictureFieldsProps = {
  picture: DraftPicture;
  draftId: string;
  place: number;
  taken: boolean;
  troubles: Record<string, string>;
  mostAlt: number | undefined;
  file: Attachment | undefined;
  more: Child;
};

const needsOf = ({ sha256, needs }: DraftPicture, place: number) => ({
  of: 'picture' as const,
  which: `Picture ${place + 1}`,
  after: `-${sha256}`,
  needs,
});

function PictureFields({ picture, draftId, place, taken, troubles, more, mostAlt, file }: PictureFieldsProps) {
  const { sha256, alt, source, right, width, height } = picture;
  const which = `Picture ${place + 1}`;
  return (
    <section aria-label={which}>
      <h3>{which}</h3>
      <input type="hidden" name="picture" value={sha256} />
      <Picture src={paths.picture(sha256, draftId)} alt={alt} width={width} height={height} />
      <FileFacts file={file} />
      <TextArea
        name={`alt-${sha256}`}
        label={`${which}: alt text`}
        rows={2}
        value={alt}
        most={mostAlt}
        hint="What it shows, in a sentence or two, for people who can't see it."
        trouble={troubles[`alt-${sha256}`]}
      />
      <TextField
        name={`source-${sha256}`}
        label={`${which}: source`}
        value={source}
        hint="Whose it is: the photographer, the agency, the archive."
        trouble={troubles[`source-${sha256}`]}
      />
      <TextField
        name={`right-${sha256}`}
        label={`${which}: right`}
        value={right}
        hint="By what right it is used: own work, public domain, a license, a written permission."
        trouble={troubles[`right-${sha256}`]}
      />
      {more}
      <Checkboxes
        name="remove"
        id={`remove-${sha256}`}
        label="When it is saved"
        choices={[{ value: sha256, label: `Take ${which.toLowerCase()} off` }]}
        values={taken ? [sha256] : []}
      />
    </section>
  );
}

type PeopleFieldProps = {
  picture: DraftPicture;
  place: number;
  releases: readonly Shown[] | undefined;
  troubles: Record<string, string>;
};

function PeopleField({ picture: { sha256, shows = [] }, place, releases = [], troubles }: PeopleFieldProps) {
  return (
    <Checkboxes
      name={`shows-${sha256}`}
      label={`Picture ${place + 1}: who can be recognized in it?`}
      hint={releases.length > 0 ? `Tick all that are so. ${permissionFor(releases)}` : 'Tick all that are so.'}
      choices={peopleShown.map((one) => ({ value: one, label: shownWords[one].label }))}
      values={shows}
      trouble={troubles[`shows-${sha256}`]}
    />
  );
}

function permissionFor(releases: readonly Shown[]): string {
  const who = new Intl.ListFormat('en', { type: 'disjunction' }).format(releases.map((one) => shownWords[one].shows));
  return `To show ${who}, a written permission is needed first.`;
}
