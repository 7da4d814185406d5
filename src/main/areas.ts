import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import { acknowledgeRoutes, acknowledgementsRoutes } from '#app/acknowledgements';
import { counselRoutes } from '#app/counsel';
import { coverageRoutes } from '#app/coverage';
import { directoryRoutes } from '#app/directory';
import { exceptionsRoutes } from '#app/exceptions';
import { formsRoutes } from '#app/forms';
import { logRoutes } from '#app/log';
import { papersRoutes } from '#app/papers';
import { peopleRoutes } from '#app/people';
import { policyRoutes } from '#app/policy';
import { publicRoutes } from '#app/public';
import { publishRoutes } from '#app/publish';
import { recordsRoutes } from '#app/records';
import { registersRoutes } from '#app/registers';
import { respondRoutes } from '#app/respond';
import { scanningRoutes } from '#app/scanning';
import { selfCheckRoutes } from '#app/self-check';
import { settingsRoutes } from '#app/settings';
import { todayRoutes } from '#app/today';
import { versionsRoutes } from '#app/versions';
import { agencyOfLink } from '#domain/acknowledgements';
import { agencyBySlug, allAgencies } from '#domain/agencies';
import { standingAt } from '#domain/authorizations';
import { entryFields } from '#domain/log';
import { troublesOf } from '#domain/people';
import { packByHash } from '#domain/policies';
import type { View } from '#platform/db';
import type { Pack } from '#policy';
import { acknowledgerIds, acknowledgers, askedGroups, countAcknowledgers } from '#steps/acknowledgers';
import { openTermsUnder, termsUnder } from '#steps/agency-terms';
import { decidersOf } from '#steps/answer-request';
import { asks } from '#steps/asks';
import { attachmentFindings } from '#steps/attachments';
import { networkFindings, permissionFindings } from '#steps/content';
import { noticeText } from '#steps/notice-to-contributor';
import { othersWhoMay } from '#steps/others-who-may';
import { standpointOf, standpointsOf } from '#steps/standpoint';

import { firstRun } from './first-run.ts';
import { firstSignIn } from './first-sign-in.ts';
import type { House } from './house.ts';
import { kioskKeys } from './kiosk-keys.ts';
import { publicLog } from './public-log.ts';
import { agencyLook } from './visits.ts';

/** People of the demonstration, whose one password is shown on the sign-in page; loopback only. */
export type Demo = {
  password: string;
  people: readonly { email: string; name: string; role: string; agency: string }[];
};

/** What anybody may see, without signing in. */
export function publicAreas(house: House, addressOf: (request: Request) => string): Hono[] {
  const assets = new Hono();
  const immutable = 'public, max-age=31536000, immutable';
  assets.use('/assets/*', serveStatic({ root: 'dist', onFound: (_path, c) => c.header('cache-control', immutable) }));
  return [
    assets,
    logRoutes({ logOf: (slug) => publicLog(house, slug), origin: house.env.url }),
    publicSite(house, addressOf),
    acknowledgeRoutes(acknowledgeByLink(house, addressOf)),
    selfCheck(house, addressOf),
    settingsRoutes(firstRun(house)),
  ];
}

/** The areas of the house, for those who are signed in. */
export function areas(house: House): Hono[] {
  return [
    todayRoutes({ asks }),
    recordsRoutes({ ask: asks, fieldsOf: entryFields }),
    publishRoutes({
      standpointOf,
      standpointsOf,
      networkFindings,
      permissionFindings,
      attachmentFindings,
      othersWhoMay,
      openTerms: openTermsUnder,
      terms: termsUnder,
    }),
    people(house),
    respondRoutes({ ...asks, noticeText, standingAt }),
    registersRoutes({ asks }),
    scanningRoutes({ asks, othersWhoMay }),
    policyRoutes({ asks }),
    versionsRoutes({ asks, packByHash, askedGroups, countAcknowledgers, acknowledgers }),
    coverageRoutes({ asks, fieldsOf: entryFields }),
    exceptionsRoutes({ asks }),
    acknowledgementsRoutes(acknowledgements(house)),
    papersRoutes({ asks }),
    directoryRoutes({ asks, endSessions: (signInId) => house.signIn.endSessions(signInId), entryTroubles: troublesOf }),
    formsRoutes({ asks, decidersOf }),
    counselRoutes({ asks }),
  ];
}

async function boundAnew(view: View, pack: Pack): Promise<number> {
  return (await acknowledgerIds(view, await askedGroups(view, pack))).length;
}

function acknowledgements({ keys }: House): Parameters<typeof acknowledgementsRoutes>[0] {
  return {
    asks,
    packByHash,
    boundAnew,
    fieldsOf: entryFields,
    kioskKeyOf: kioskKeys(keys.secretFor('kiosks')).keyOf,
  };
}

function acknowledgeByLink(house: House, addressOf: (request: Request) => string) {
  return {
    agencyBySlug: (slug: string) => agencyBySlug(house.db, slug),
    linkOf: (hash: string) => agencyOfLink(house.db, hash),
    lookOf: agencyLook,
    contextFor: house.contextFor,
    addressOf,
    kioskOf: kioskKeys(house.keys.secretFor('kiosks')).opens,
  };
}

function people({ signIn }: House): Hono {
  return peopleRoutes({
    asks,
    firstSignIn: (person) => firstSignIn(signIn, person),
    entryTroubles: troublesOf,
    endSessions: (signInId) => signIn.endSessions(signInId),
  });
}

function selfCheck(house: House, addressOf: (request: Request) => string): Hono {
  return selfCheckRoutes({
    agencyBySlug: (slug) => agencyBySlug(house.db, slug),
    lookOf: agencyLook,
    contextFor: (agencyId) => house.contextFor({ agencyId, personId: null, byPerson: false }),
    asks,
    addressOf,
  });
}

function publicSite(house: House, addressOf: (request: Request) => string): Hono {
  const { db, keys } = house;
  return publicRoutes({
    agencies: () => allAgencies(db),
    agencyBySlug: (slug) => agencyBySlug(db, slug),
    lookOf: agencyLook,
    contextFor: (agencyId) => house.contextFor({ agencyId, personId: null, byPerson: false }),
    ask: asks,
    addressOf,
    secret: keys.secretFor('comments'),
  });
}
