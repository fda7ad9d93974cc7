import type { Envelope, Protocol, Struct } from "../../model/model.ts";
import type { ProtocolMap } from "../../support/protocol-map.ts";
import type { Vector } from "../../vectors/vector.ts";
import { diagram } from "./diagram.ts";
import { framePage } from "./frame-page.ts";
import { indexPage } from "./index-page.ts";
import {
  diagramPath,
  ENUMS_PAGE,
  ERRORS_PAGE,
  framePath,
  INDEX_PAGE,
  RULES_PAGE,
  STATES_PAGE,
  TYPES_PAGE,
} from "./paths.ts";
import { placesOf } from "./places.ts";
import { statesPage } from "./states-page.ts";
import { enumsPage, errorsPage, rulesPage, typesPage } from "./vocabulary-pages.ts";

/** The reference for people: pages in Markdown and pictures in SVG, by their paths below its folder. */
export function reference(
  protocol: Protocol,
  envelope: Envelope,
  map: ProtocolMap,
  vectors: readonly Vector[],
): ReadonlyMap<string, string> {
  const { header, headerLength } = envelope;
  const types = typesOf(protocol, envelope);
  const headerPlaces = placesOf(header, 0);
  const pictures = [...(protocol.preamble ? [protocol.preamble] : []), ...types].map(
    (struct) => [diagramPath(struct), diagram(`Octets of ${struct.id}`, placesOf(struct, 0), 0)] as const,
  );
  const frames = protocol.frames.flatMap((frame) => {
    const { struct } = frame;
    const places = [...headerPlaces, ...placesOf(struct, headerLength)];
    return [
      [framePath(struct.id), framePage(frame, envelope, protocol, map, vectors)],
      [diagramPath(struct), diagram(`Octets of ${struct.id.toUpperCase()}`, places, headerLength)],
    ] as const;
  });
  return new Map([
    [INDEX_PAGE, indexPage(protocol, envelope)],
    [STATES_PAGE, statesPage(protocol)],
    [TYPES_PAGE, typesPage(types, protocol)],
    [ENUMS_PAGE, enumsPage(protocol)],
    [ERRORS_PAGE, errorsPage(protocol)],
    [RULES_PAGE, rulesPage(protocol, vectors)],
    [diagramPath(header), diagram("Octets of the header", headerPlaces, headerLength)],
    ...pictures,
    ...frames,
  ]);
}

/** The types that are no frame, nor what every frame or connection begins with. */
function typesOf({ structs, frames, preamble }: Protocol, { header, unknown }: Envelope): readonly Struct[] {
  const tops = new Set<Struct | undefined>([
    header,
    unknown,
    preamble,
    ...frames.map(({ struct }) => struct),
  ]);
  return [...structs.values()].flat().filter((struct) => !tops.has(struct));
}
