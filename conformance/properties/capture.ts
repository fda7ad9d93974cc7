/** Which side of a connection octets come from. */
export type Direction = "client" | "broker";

/** A capture file (pcap) of TCP connections, put together segment by segment. */
export class Capture {
  readonly #packets: Uint8Array[] = [];
  /** Next sequence numbers of both sides, by connection. */
  readonly #sequences = new Map<number, Record<Direction, number>>();

  /**
   * Adds one segment. `connection` is a port of the client; the first segment of a connection is preceded by its
   * handshake. An IPv4 packet has room for less than 65,496 octets.
   */
  segment(connection: number, from: Direction, octets: Uint8Array): void {
    const sequences = this.#sequences.get(connection) ?? this.#open(connection);
    this.#packet(connection, from, sequences, PSH | ACK, octets);
    sequences[from] = (sequences[from] + octets.length) >>> 0;
  }

  /** Adds octets in segments that end at `cuts`. */
  segments(connection: number, from: Direction, octets: Uint8Array, cuts: readonly number[]): void {
    let start = 0;
    for (const end of [...cuts, octets.length]) {
      if (end > start) this.segment(connection, from, octets.subarray(start, end));
      start = end;
    }
  }

  get file(): Uint8Array {
    const header = Buffer.alloc(24);
    header.writeUInt32LE(0xa1b2c3d4, 0);
    header.writeUInt16LE(2, 4);
    header.writeUInt16LE(4, 6);
    header.writeUInt32LE(MOST_OCTETS, 16);
    header.writeUInt32LE(LINK_TYPE_RAW_IP, 20);
    return Buffer.concat([header, ...this.#packets]);
  }

  #open(connection: number): Record<Direction, number> {
    const sequences = { client: 1000, broker: 2000 };
    this.#sequences.set(connection, sequences);
    this.#packet(connection, "client", sequences, SYN, new Uint8Array());
    sequences.client++;
    this.#packet(connection, "broker", sequences, SYN | ACK, new Uint8Array());
    sequences.broker++;
    this.#packet(connection, "client", sequences, ACK, new Uint8Array());
    return sequences;
  }

  #packet(
    connection: number,
    from: Direction,
    sequences: Readonly<Record<Direction, number>>,
    flags: number,
    octets: Uint8Array,
  ): void {
    const length = HEADERS + octets.length;
    const packet = Buffer.alloc(RECORD + length);
    packet.writeUInt32LE(this.#packets.length, 0);
    packet.writeUInt32LE(length, 8);
    packet.writeUInt32LE(length, 12);
    const ip = packet.subarray(RECORD);
    ip.writeUInt8(0x45, 0);
    ip.writeUInt16BE(length, 2);
    ip.writeUInt8(64, 8);
    ip.writeUInt8(6, 9);
    const [client, broker] = [ADDRESS, ADDRESS + 1];
    ip.writeUInt32BE(from === "client" ? client : broker, 12);
    ip.writeUInt32BE(from === "client" ? broker : client, 16);
    const tcp = ip.subarray(20);
    tcp.writeUInt16BE(from === "client" ? connection : PORT, 0);
    tcp.writeUInt16BE(from === "client" ? PORT : connection, 2);
    tcp.writeUInt32BE(sequences[from], 4);
    tcp.writeUInt32BE((flags & ACK) === 0 ? 0 : sequences[from === "client" ? "broker" : "client"], 8);
    tcp.writeUInt8(5 << 4, 12);
    tcp.writeUInt8(flags, 13);
    tcp.writeUInt16BE(0xffff, 14);
    tcp.set(octets, 20);
    this.#packets.push(packet);
  }
}

const SYN = 0x02;
const PSH = 0x08;
const ACK = 0x10;
const RECORD = 16;
/** Of IPv4 and of TCP. */
const HEADERS = 40;
const MOST_OCTETS = 262_144;
const LINK_TYPE_RAW_IP = 101;
/** 192.0.2.1, of the block for examples. */
const ADDRESS = 0xc0000201;
/** The broker's. Not the usual one, so that the dissector has to find out by itself. */
const PORT = 41_000;
