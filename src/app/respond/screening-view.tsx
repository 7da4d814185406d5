import { Alert } from '#ui/alert';
import { Button, ButtonRow, TokenField } from '#ui/button';
import { Radios } from '#ui/choices';
import { ClauseLink } from '#ui/clause-link';
import { Findings } from '#ui/findings';
import { Time } from '#ui/time';
import { Name, Quoted } from '#ui/words';

import type { Item } from './item.read.ts';
import { paths } from './paths.ts';
import type { Screening, Translation } from './screening.ts';

type SaidProps = { item: Item; token: string; trouble: string | undefined; zone: string };

/** The comment's words with what software points out and suggests; or, of the sample, the question that comes first. */
export function Said({ item, token, trouble, zone }: SaidProps) {
  const { text, screening } = item;
  if (screening.asksFirst)
    return (
      <>
        <Quoted text={text} />
        <ReadFirst item={item} token={token} trouble={trouble} />
      </>
    );
  return (
    <>
      <NotScreened screening={screening} />
      {screening.findings.length > 0 ? (
        <Findings
          text={text}
          findings={screening.findings.map((found) => ({ ...found, at: screening.at, force: 'advice' }))}
        />
      ) : (
        <Quoted text={text} lang={screening.language?.code} />
      )}
      <Translated translation={screening.translation} zone={zone} />
      <Suggested screening={screening} />
    </>
  );
}

/** What a machine made of it, marked as such, or why there is none; nothing where no machine was asked. */
function Translated({ translation, zone }: { translation: Translation | undefined; zone: string }) {
  if (!translation) return null;
  if (translation.state !== 'done')
    return (
      <p class="quiet">
        {translation.state === 'waiting' ? 'A machine’s translation is to come.' : 'There is no machine’s translation.'}{' '}
        {translation.trouble}
      </p>
    );
  const { words, by, at, findings } = translation;
  return (
    <section aria-labelledby="translation">
      <h3 id="translation">Translated by a machine</h3>
      <Quoted text={words} lang="en" />
      <p class="quiet">
        By {by} on <Time at={at} zone={zone} />. It may be wrong or leave something out. Nobody of the public wrote
        these words, so no ground rests on them: decide by the original, and take a ground’s words from there.
      </p>
      {findings.length > 0 && (
        <ul>
          {findings.map(({ kind, sure, says }) => (
            <li>
              In the translation: {kind.toLowerCase()}, {sure}. {says}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Why nothing, or little, was looked for; nothing where the comment was screened. */
function NotScreened({ screening: { state, language } }: { screening: Screening }) {
  if (state === 'language')
    return (
      <Alert kind="warning" heading={`This comment is in ${language?.name ?? 'another language'}.`}>
        It was not screened, but for numbers and passwords: read it, or have it translated. The words that a ground
        rests on come from the original.
      </Alert>
    );
  if (state === 'failed')
    return (
      <Alert kind="warning" heading="This comment was not screened.">
        Software could not read it, so nothing was looked for. That says nothing about the comment: read it.
      </Alert>
    );
  if (state === 'done') return null;
  return (
    <p class="quiet">
      It was taken in by an earlier version of this software, which looked for numbers and passwords alone.
    </p>
  );
}

/** What software suggests of the words, beside what this person had said of them before. */
function Suggested({ screening }: { screening: Screening }) {
  const { state, own, findings, suggestions } = screening;
  if (state === 'language' || state === 'failed') return null;
  return (
    <>
      {own && (
        <p>
          <strong>Your own reading:</strong> {own.length === 0 ? 'it stays' : own.join('; ')}.
        </p>
      )}
      <SuggestionLines screening={screening} />
      {suggestions.length === 0 && (
        <p class="quiet">
          Software {findings.length === 0 ? 'points nothing out in it' : 'suggests no ground'}. That says nothing about
          the comment: read it.
        </p>
      )}
    </>
  );
}

/** Each ground that software suggests, with the words, how sure it is, and what counsel has said of the ground. */
export function SuggestionLines({ screening: { suggestions, at } }: { screening: Screening }) {
  if (suggestions.length === 0) return null;
  return (
    <Alert kind="info" heading="Software suggests. You decide.">
      <ul>
        {suggestions.map(({ label, clause, kind, sure, words, note }) => (
          <li>
            <strong>{label}</strong> (<ClauseLink clause={clause} at={at} />
            ): {kind.toLowerCase()}, {sure}, for <Name text={`“${words}”`} />
            <div class="quiet">{note}</div>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

/** The question of the sample: what does a person see who wasn't told what software found? */
function ReadFirst({ item: { id, grounds }, token, trouble }: Omit<SaidProps, 'zone'>) {
  return (
    <form method="post" action={paths.readFirst(id)}>
      <TokenField token={token} />
      <Radios
        name="sees"
        label="What do you see in it?"
        hint="One comment in ten is read by a person first. Software’s suggestion is shown after your answer, and both are kept, so that the agency learns how often a suggestion is right. Nothing becomes of the comment by it. Whoever decides below at once has answered by that."
        trouble={trouble}
        choices={[
          { value: '-', label: 'It stays', says: 'Criticism, however rude, is no ground.' },
          ...grounds.map((ground) => ({ value: ground.id, label: ground.label, says: ground.words })),
        ]}
      />
      <ButtonRow>
        <Button kind="outline">Keep my answer and show what software found</Button>
      </ButtonRow>
    </form>
  );
}
