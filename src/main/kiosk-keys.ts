import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a shared device was opened for: by whom, for which campaign, by which decision, until when. */
export type Kiosk = { agencyId: string; campaignId: string; decisionId: string; untilMs: number };

export type KioskKeys = { keyOf: (kiosk: Kiosk) => string; opens: (key: string, nowMs: number) => Kiosk | undefined };

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const KEY = new RegExp(`^(${UUID})_(${UUID})_(${UUID})_(\\d{13})_([A-Za-z0-9_-]{43})$`);

/** Keys of shared devices, made from a secret of this installation: nothing is stored, and one that is over opens nothing. */
export function kioskKeys(secret: Uint8Array): KioskKeys {
  const seal = (text: string) => createHmac('sha256', secret).update(`kiosk\0${text}`).digest('base64url');
  const keyOf = ({ agencyId, campaignId, decisionId, untilMs }: Kiosk) => {
    const text = `${agencyId}_${campaignId}_${decisionId}_${untilMs}`;
    return `${text}_${seal(text)}`;
  };
  return {
    keyOf,
    opens(key, nowMs) {
      const [, agencyId = '', campaignId = '', decisionId = '', until = ''] = KEY.exec(key) ?? [];
      const kiosk = { agencyId, campaignId, decisionId, untilMs: Number(until) };
      if (until === '' || kiosk.untilMs <= nowMs) return undefined;
      return isSame(keyOf(kiosk), key) ? kiosk : undefined;
    },
  };
}

function isSame(one: string, other: string): boolean {
  const [right, given] = [Buffer.from(one), Buffer.from(other)];
  return right.length === given.length && timingSafeEqual(right, given);
}
