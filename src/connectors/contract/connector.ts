import type { Capabilities } from './capabilities.ts';
import type { Capture } from './capture.ts';
import type { Moderate } from './moderate.ts';
import type { Publish } from './publish.ts';

/** What an account signs in with. Held by the caller, handed in with each call, never logged and in no error. */
type Credential = { identifier: string } & ({ password: string } | { token: string });

/** In whose name, and until when. An abort throws the signal's reason. */
export type Call = { credential: Credential; signal?: AbortSignal };

/** An answer as it came: `bytes` exactly, `type` the media type that the network stated, `url` what was asked. */
export type Raw = { url: string; type: string; bytes: Uint8Array };

/** One state of a thing on the network: `version` is its CID, hash or number. */
export type RemoteRef = { remoteId: string; version: string };

/** Whose credential it is, in the network's words: `id` stays when the handle changes. */
export type Identity = { id: string; handle: string; url: string };

export type Connector = {
  /** The network's name, as accounts are kept under it. */
  network: string;
  capabilities: Capabilities;
  /** Signs in and says as whom. Refused when the network doesn't take the credential. */
  identify: (call: Call) => Promise<Identity>;
  publish: Publish;
  capture: Capture;
  moderate: Moderate;
};
