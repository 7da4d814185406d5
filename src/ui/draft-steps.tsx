/** The steps of a post, in order. */
export const draftSteps = ['draft', 'review', 'scheduled', 'published', 'captured'] as const;

/** Where a post stands on its way. */
export type DraftStep = (typeof draftSteps)[number];

const labels: Record<DraftStep, string> = {
  draft: 'Draft',
  review: 'Review',
  scheduled: 'Scheduled',
  published: 'Published',
  captured: 'Captured',
};

type DraftStepsProps = {
  now: DraftStep;
  /** Why it does not go on from here: 'Sent back', 'Refused', 'Not sent yet'. */
  halted?: string | undefined;
};

/** How far a post has come: draft, review, scheduled, published, captured as a record. */
export function DraftSteps({ now, halted }: DraftStepsProps) {
  const at = draftSteps.indexOf(now);
  const last = at === draftSteps.length - 1;
  return (
    <ol class="draft-steps" aria-label="Steps of this post">
      {draftSteps.map((step, place) => {
        const state = place < at || last ? 'complete' : place === at ? 'current' : 'ahead';
        return (
          <li class={`draft-steps__step draft-steps__step--${state}`} aria-current={place === at ? 'step' : undefined}>
            {labels[step]}
            {place === at && halted && <span class="draft-steps__halted">{halted}</span>}
            {state === 'complete' && <span class="usa-sr-only"> done</span>}
            {state === 'ahead' && <span class="usa-sr-only"> not yet</span>}
          </li>
        );
      })}
    </ol>
  );
}
