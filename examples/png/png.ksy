meta:
  id: png
  title: Portable Network Graphics
  file-extension: png
  endian: be
  encoding: ISO-8859-1
doc: |
  An image: a signature and chunks. What a chunk holds depends on its type; of types that are not described here its octets
  are kept as they are.
doc-ref: https://www.w3.org/TR/png-3/
seq:
  - id: signature
    contents: [0x89, PNG, 0x0d, 0x0a, 0x1a, 0x0a]
  - id: chunks
    type: chunk
    repeat: until
    repeat-until: _.type == chunk_type::iend
enums:
  chunk_type:
    0x49484452: ihdr
    0x504c5445: plte
    0x49444154: idat
    0x49454e44: iend
    0x67414d41: gama
    0x70485973: phys
    0x74455874: text
    0x7a545874: ztxt
    0x74494d45: time
  color_type:
    0: greyscale
    2: truecolor
    3: indexed
    4: greyscale_alpha
    6: truecolor_alpha
  unit:
    0: unknown
    1: meter
types:
  chunk:
    seq:
      - id: len_body
        type: u4
        doc: Octets of the body alone.
        valid:
          max: 0x7fffffff
      - id: type
        type: u4
        enum: chunk_type
        doc: Four letters; upper and lower case of each mean something.
      - id: body
        size: len_body
        type:
          switch-on: type
          cases:
            'chunk_type::ihdr': ihdr
            'chunk_type::plte': plte
            'chunk_type::iend': iend
            'chunk_type::gama': gama
            'chunk_type::phys': phys
            'chunk_type::text': text
            'chunk_type::ztxt': compressed_text
            'chunk_type::time': time
      - id: crc
        type: u4
        doc: CRC-32 of the type and the body.
  ihdr:
    seq:
      - id: width
        type: u4
        valid:
          min: 1
          max: 0x7fffffff
      - id: height
        type: u4
        valid:
          min: 1
          max: 0x7fffffff
      - id: bit_depth
        type: u1
        valid:
          any-of: [1, 2, 4, 8, 16]
      - id: color_type
        type: u1
        enum: color_type
        valid:
          in-enum: true
      - id: compression
        type: u1
        valid: 0
      - id: filter
        type: u1
        valid: 0
      - id: is_interlaced
        type: u1
        valid:
          max: 1
  plte:
    seq:
      - id: colors
        type: rgb
        repeat: eos
  rgb:
    seq:
      - id: red
        type: u1
      - id: green
        type: u1
      - id: blue
        type: u1
  iend: {}
  gama:
    seq:
      - id: raw
        type: u4
        doc: The exponent, times 100000.
    instances:
      gamma:
        value: raw / 100000.0
  phys:
    seq:
      - id: x
        type: u4
      - id: y
        type: u4
      - id: unit
        type: u1
        enum: unit
  text:
    doc: A keyword and a text for it.
    seq:
      - id: keyword
        type: strz
      - id: value
        type: str
        size-eos: true
  compressed_text:
    doc: As `text`, compressed.
    seq:
      - id: keyword
        type: strz
      - id: method
        type: u1
        valid: 0
      - id: content
        size-eos: true
        process: zlib
        type: latin_text
  latin_text:
    seq:
      - id: value
        type: str
        size-eos: true
  time:
    seq:
      - id: year
        type: u2
      - id: month
        type: u1
        valid:
          min: 1
          max: 12
      - id: day
        type: u1
        valid:
          min: 1
          max: 31
      - id: hour
        type: u1
        valid:
          max: 23
      - id: minute
        type: u1
        valid:
          max: 59
      - id: second
        type: u1
        valid:
          max: 60
