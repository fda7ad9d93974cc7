/**
 * An ordered, reliable stream of octets to one peer, such as a TCP connection.
 *
 * Whoever drives it sets `events` before anything can arrive.
 */
export interface Transport {
  events: TransportEvents;
  /** The peer's address, for people. */
  readonly peer: string;
  /** Octets that were written and that the system has not taken yet. */
  readonly pendingLength: number;
  /** Queues octets, in order. They must not be changed afterwards. Does nothing after `end` or `destroy`. */
  write(chunks: readonly Uint8Array[]): void;
  /** Ends this side once all that was written is sent; the peer may go on. */
  end(): void;
  /** Ends both sides at once. */
  destroy(): void;
}

export interface TransportEvents {
  /** Octets arrived. The receiver may keep `chunk`: it is not used again. */
  received(chunk: Uint8Array): void;
  /** `pendingLength` has come down to nothing. */
  drained(): void;
  /** The peer has ended its side: nothing more will arrive. */
  peerEnded(): void;
  /** Both sides have ended. Called once, last. `fault` says why when it was not asked for. */
  closed(fault: string | undefined): void;
}

/** Makes transports. */
export interface Connector {
  /**
   * @param signal gives the attempt up; it then rejects with the code `ABORT_ERR`.
   * @returns a transport that the caller owns. Rejects with a TransportFault when no connection came about.
   */
  connect(host: string, port: number, signal: AbortSignal | undefined): Promise<Transport>;
}

/** Waits for peers. */
export interface Listener {
  readonly host: string;
  readonly port: number;
  /** Takes no more peers; connections that there are go on. */
  close(): Promise<void>;
}

/** What `connect` and `listen` reject with. */
export interface TransportFault extends Error {
  /** The system's name of it, such as `ECONNREFUSED` or `EADDRINUSE`. */
  readonly code: string;
}
