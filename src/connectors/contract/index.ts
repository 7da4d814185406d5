/**
 * What a connector is: one network behind facets that every part of the house knows.
 *
 * The same suite is run against each connector. Trouble has two names: NetworkUnavailable (the same may be tried again;
 * nothing is done twice) and NetworkRefused (a person has to look). Neither ever holds a password or token.
 */
export type { Capabilities } from './capabilities.ts';
export type { Capture, CaptureLimits, CapturedEvent, CapturedMedia, Polled, Rechecked } from './capture.ts';
export type { Call, Connector, Identity, Raw, RemoteRef } from './connector.ts';
export type { CommentRef, CommentState, Moderate } from './moderate.ts';
export type { Content, ContentFinding, Found, Named, Picture, Publish, Published } from './publish.ts';
export { readableText } from './readable-text.ts';
