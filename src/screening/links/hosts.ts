const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter((word) => word !== ''));

/**
 * Hosts that shorten addresses for anybody, so that nobody sees where one leads. Those that lead to one service alone
 * (youtu.be, fb.watch) aren't here. Those that are known to many; no list of all there are
 */
export const shorteners = set(`
  bit.ly bitly.com j.mp t.co tinyurl.com goo.gl ow.ly is.gd v.gd buff.ly cutt.ly rb.gy shorturl.at rebrand.ly t.ly s.id
  tiny.cc dlvr.it trib.al lnkd.in soo.gd bl.ink short.io shorte.st adf.ly ift.tt qr.ae snip.ly urlz.fr
`);

/** Names of governments in which only they can have hosts. Source: RFC 920 for .gov and .mil; RFC 1480 for .us by state */
const official =
  /(?:^|\.)(?:gov|mil|fed\.us|(?:state|ci|co|k12|cc|tec|lib)\.[a-z]{2}\.us|ok\.us|nsn\.us|gov\.[a-z]{2}|mil\.[a-z]{2}|gob\.[a-z]{2}|gouv\.fr|gc\.ca|europa\.eu)$/;

/** Whether only a government can have the host. */
export const isOfficial = (host: string): boolean => official.test(host);

/** Hosts whose look is borrowed most to get at people's sign-in or money. */
export const known = set(`
  oklahoma.gov ok.gov irs.gov ssa.gov usa.gov login.gov medicare.gov usps.com id.me paypal.com facebook.com instagram.com
  youtube.com google.com apple.com microsoft.com office.com outlook.com amazon.com netflix.com linkedin.com whatsapp.com tiktok.com
  fedex.com ups.com dhl.com venmo.com zellepay.com chase.com wellsfargo.com bankofamerica.com capitalone.com citibank.com
  okdhs.org pikepass.com docusign.com dropbox.com twitter.com
`);

/** Before 'gov' in one word these are an agency's name: 'irsgov', 'oklahomagov'. */
export const agencies = set(
  'oklahoma ok irs ssa usps dmv fema cdc va usa treasury medicare medicaid uscis ice fbi dhs sba state us',
);

/** What is put beside a name that is borrowed. */
export const baits = set(`
  login signin sign secure security verify verification account accounts support service update updates refund refunds billing
  payment payments pay confirm alert alerts unlock recovery recover wallet claim delivery tracking toll
`);

/** Where an address in the query is what somebody is to share or to read in another language, not where the link leads on. */
export const sharing =
  /^(?:[a-z0-9-]+\.)*(?:facebook\.com\/(?:sharer|dialog)|twitter\.com\/(?:intent|share)|x\.com\/(?:intent|share)|linkedin\.com\/(?:sharing|sharearticle)|bsky\.app\/intent|reddit\.com\/submit|pinterest\.com\/pin|translate\.google\.com\/|validator\.w3\.org\/)/;
