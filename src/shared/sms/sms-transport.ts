/** A text message as it is handed to a transport. */
export interface OutgoingSms {
  /** The job's id: delivering it again is delivering the same message. */
  readonly id: string;
  /** A name of the message by which a gateway may know a second try; it tells nobody the id. */
  readonly name: string;
  /** E.164. */
  readonly to: string;
  readonly text: string;
  readonly date: Temporal.Instant;
}

/** A way for text messages to leave. */
export interface SmsTransport {
  /**
   * Hands the message on. Throws `GiveUp` when it will never be taken, any other error when it may be later. Ends early
   * when `signal` is aborted.
   */
  deliver(sms: OutgoingSms, signal?: AbortSignal): Promise<void>;
}
