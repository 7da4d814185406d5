import { remindAcknowledgements } from '#app/acknowledgements/remind-acknowledgements.flow';
import { exceptionsEnding } from '#app/exceptions/exceptions-ending.flow';
import { followPermissions } from '#app/forms/follow-permissions.flow';
import { checkLog } from '#app/records/check-log.flow';
import { remindOfReview } from '#app/versions/remind-of-review.flow';
import type { Happening } from '#flow';

/** What happens once a day in each agency, in nobody's name; doing it twice does no harm. */
export const daily: readonly Happening[] = [
  checkLog,
  remindOfReview,
  followPermissions,
  exceptionsEnding,
  remindAcknowledgements,
];
