import { connect as connectSocket, type Socket } from "node:net";
import { decodeFrame, type Frame } from "../../generated/index.ts";
import { opening, stream } from "./endpoints.ts";

/** A peer that writes what it likes, and keeps what it is told. */
export class RawPeer {
  readonly socket: Socket;
  #octets = Buffer.alloc(0);
  /** Frames that were looked at by `exchange`, in octets. */
  #seen = PREAMBLE_LENGTH;
  #barriers = 0;
  #wake: () => void = () => {};
  readonly #closed: Promise<void>;

  constructor(port: number) {
    this.socket = connectSocket({ port, host: "127.0.0.1", allowHalfOpen: true });
    this.socket.on("data", (chunk) => {
      this.#octets = Buffer.concat([this.#octets, chunk]);
      this.#wake();
    });
    this.socket.on("error", () => {});
    this.#closed = new Promise((resolve) => {
      this.socket.on("end", () => {
        this.socket.end();
        resolve();
      });
      this.socket.on("close", () => resolve());
    });
  }

  /** A peer whose connection and channel 1 are open. */
  static async open(port: number): Promise<RawPeer> {
    const peer = new RawPeer(port);
    peer.write(stream(opening(), { type: "channel_open", channel: 1 }));
    await peer.exchange();
    return peer;
  }

  write(octets: Uint8Array): void {
    this.socket.write(octets);
  }

  /** Sends frames and a barrier on channel 1; resolves with what came before the barrier was reached. */
  async exchange(...frames: readonly (Frame | Uint8Array)[]): Promise<Frame[]> {
    this.#barriers += 1;
    const request = 1_000_000 + this.#barriers;
    this.write(stream(...frames, { type: "barrier", channel: 1, request }));
    const answers: Frame[] = [];
    for (;;) {
      const [frame] = framesIn(this.#octets.subarray(this.#seen), 1);
      if (frame === undefined) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      this.#seen += this.#octets.readUInt32LE(this.#seen);
      if (frame.type === "barrier_reached" && frame.request === request) return answers;
      answers.push(frame);
    }
  }

  /** Resolves when the broker has ended the connection; the frames that it sent. */
  async ended(): Promise<Frame[]> {
    await this.#closed;
    return framesIn(this.#octets.subarray(PREAMBLE_LENGTH));
  }

  /** The error that the broker named, in the end. */
  async error(): Promise<number | undefined> {
    const last = (await this.ended()).findLast(({ type }) => type === "connection_close");
    return last?.type === "connection_close" ? last.problem.code : undefined;
  }
}

const PREAMBLE_LENGTH = 8;

function framesIn(octets: Buffer, most = Number.POSITIVE_INFINITY): Frame[] {
  const frames: Frame[] = [];
  for (let at = 0; octets.length - at >= 4 && frames.length < most; ) {
    const length = octets.readUInt32LE(at);
    if (octets.length - at < length) break;
    frames.push(decodeFrame(octets, at, length));
    at += length;
  }
  return frames;
}
