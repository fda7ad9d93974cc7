-- Written by hand: reads octets as MAP, which stands above, says. Only what all of Lua 5.1 to 5.4 have: no operators on
-- bits, and numbers that went through a division are floored, for they would be written as `5.0` by the later ones.

local ABBREVIATION = NAME:lower()
local proto = Proto(ABBREVIATION, NAME .. " protocol")

local MALFORMED = ProtoExpert.new(
  ABBREVIATION .. ".malformed", "Malformed frame", expert.group.MALFORMED, expert.severity.ERROR)
local UNKNOWN = ProtoExpert.new(
  ABBREVIATION .. ".unknown_frame_type", "Frame of an unknown type", expert.group.UNDECODED, expert.severity.NOTE)
proto.experts = { MALFORMED, UNKNOWN }

-- Fields -------------------------------------------------------------------------------------------------------------

local UINTS = { ProtoField.uint8, ProtoField.uint16, nil, ProtoField.uint32, nil, nil, nil, ProtoField.uint64 }
local INTS = { ProtoField.int8, ProtoField.int16, nil, ProtoField.int32, nil, nil, nil, ProtoField.int64 }
local registered = {}

local function mask_of(field)
  return math.floor((2 ^ field.width - 1) * 2 ^ field.shift)
end

local function proto_field(field, name, is_list)
  local doc = field.doc ~= "" and field.doc or nil
  local names = field.enum and MAP.enums[field.enum] or nil
  if is_list then return ProtoField.none(name, field.id, doc) end
  if field.kind == "integer" then
    local make = (field.isSigned and INTS or UINTS)[field.octets]
    local shown = field.enum == "frame_type" and base.HEX or base.DEC
    return make(name, field.id, shown, field.octets < 8 and names or nil, nil, doc)
  elseif field.kind == "bits" then
    if field.width == 1 and not names then
      return ProtoField.bool(name, field.id, field.octets * 8, nil, mask_of(field), doc)
    end
    return UINTS[field.octets](name, field.id, base.DEC, names, mask_of(field), doc)
  elseif field.kind == "float" then
    return (field.octets == 4 and ProtoField.float or ProtoField.double)(name, field.id, doc)
  elseif field.kind == "text" then
    return ProtoField.string(name, field.id, base.UNICODE, doc)
  elseif field.kind == "struct" then
    return ProtoField.none(name, field.id, doc)
  end
  return ProtoField.bytes(name, field.id, base.NONE, doc)
end

-- The fields of a struct with what Wireshark is to call them; a whole list is `name._list`, for no
-- name of the specification begins like that.
local function bind(struct, prefix)
  local bound = {}
  for index, field in ipairs(struct.fields) do
    local name = prefix .. "." .. field.id
    local entry = { field = field, proto_field = proto_field(field, name, false) }
    table.insert(registered, entry.proto_field)
    if field["repeat"] then
      entry.list_field = proto_field(field, name .. "._list", true)
      table.insert(registered, entry.list_field)
    end
    if field.kind == "struct" then entry.fields = bind(MAP.types[field.struct], name) end
    bound[index] = entry
  end
  return bound
end

local preamble = MAP.preamble and bind(MAP.preamble, ABBREVIATION .. ".preamble")
local header = bind(MAP.header, ABBREVIATION)
local unknown = bind(MAP.unknown, ABBREVIATION .. "." .. MAP.unknown.id)
local frames = {}
for _, frame in ipairs(MAP.frames) do
  frames[frame.frameType] = { frame = frame, fields = bind(frame, ABBREVIATION .. "." .. frame.id) }
end
local undecoded = ProtoField.bytes(ABBREVIATION .. ".undecoded", "undecoded", base.NONE, "Octets behind a mistake.")
table.insert(registered, undecoded)
proto.fields = registered

-- Values -------------------------------------------------------------------------------------------------------------

-- A bound, as what `like` is: a number, an UInt64 or an Int64. Bounds are decimal and may be of any size.
local function limit_of(bound, values, like)
  if bound == nil then return nil end
  if type(bound) == "table" then bound = tostring(values[bound.field]) end
  if type(like) == "number" then return tonumber(bound) end
  local make = typeof(like) == "Int64" and Int64 or UInt64
  local digits, is_negative = bound:gsub("^%-", "")
  local value = make.new(0)
  for digit in digits:gmatch("%d") do value = value * make.new(10) + make.new(tonumber(digit)) end
  return is_negative > 0 and -value or value
end

local function is_zero(value)
  if type(value) == "number" then return value == 0 end
  return value == limit_of("0", {}, value)
end

-- Why a decoder refuses the value of a number, nil when it does not.
local function problem_with(field, value, values)
  if field.role == "reserved" then
    if is_zero(value) then return nil end
    return "is reserved and has to be zero"
  end
  local bounds = field.bounds
  if not bounds then return nil end
  local shown = tostring(value)
  local least = limit_of(bounds.min, values, value)
  if least ~= nil and value < least then return "is " .. shown .. ", has to be at least " .. tostring(least) end
  local greatest = limit_of(bounds.max, values, value)
  if greatest ~= nil and greatest < value then
    return "is " .. shown .. ", has to be at most " .. tostring(greatest)
  end
  if bounds.anyOf then
    local is_one = false
    for _, other in ipairs(bounds.anyOf) do is_one = is_one or value == limit_of(other, values, value) end
    if not is_one then return "is " .. shown .. ", has to be " .. table.concat(bounds.anyOf, " or ") end
  end
  if bounds.inEnum and MAP.enums[field.enum][tonumber(shown)] == nil then
    return "is " .. shown .. ", has to be a value of " .. field.enum
  end
  return nil
end

-- Why the octets of a field are refused, nil when they are not.
local function problem_with_octets(field, range)
  local octets = range:bytes()
  for index = 0, range:len() - 1 do
    if field.contents and octets:get_index(index) ~= field.contents[index + 1] then
      return "is not what it always is"
    end
    if field.role == "reserved" and octets:get_index(index) ~= 0 then return "is reserved and has to be zero" end
  end
  return nil
end

-- Whether `octets`, a ByteArray, are well-formed UTF-8 (RFC 3629).
local function is_utf8(octets)
  local at, length = 0, octets:len()
  while at < length do
    local lead = octets:get_index(at)
    local more, least = 0, 0
    if lead >= 0xc2 and lead <= 0xdf then more, least = 1, 0x80
    elseif lead >= 0xe0 and lead <= 0xef then more, least = 2, 0x800
    elseif lead >= 0xf0 and lead <= 0xf4 then more, least = 3, 0x10000
    elseif lead >= 0x80 then return false end
    if at + more >= length then return false end
    local point = more == 0 and lead or lead % (2 ^ (6 - more))
    for index = 1, more do
      local octet = octets:get_index(at + index)
      if octet < 0x80 or octet > 0xbf then return false end
      point = point * 64 + octet % 64
    end
    if point < least or point > 0x10ffff or (point >= 0xd800 and point <= 0xdfff) then return false end
    at = at + 1 + more
  end
  return true
end

-- Reading ------------------------------------------------------------------------------------------------------------

-- What is read: `tvb`, where we are (`at`), and the number of problems met.
local Reader = {}
Reader.__index = Reader

function Reader:report(item, path, reason)
  self.problems = self.problems + 1
  item:add_proto_expert_info(MALFORMED, path .. ": " .. reason)
end

-- Whether `length` octets are left before `finish`; when not, what is left is undecoded and reading stops.
function Reader:need(length, path, finish, tree)
  local left = finish - self.at
  if length <= left then return true end
  local item = tree
  if left > 0 then item = tree:add(undecoded, self.tvb(self.at, left)) end
  self:report(item, path, string.format("takes %d octets, but only %d are left", length, left))
  self.at = finish
  return false
end

function Reader:leave_undecoded(tree, path, finish)
  local left = finish - self.at
  local item = tree:add(undecoded, self.tvb(self.at, left))
  if path then self:report(item, path, string.format("%d octets are left after the last field", left)) end
  self.at = finish
end

local function extent_of(extent, values, left)
  if extent == "rest" then return left end
  if type(extent) == "number" then return extent end
  return tonumber(tostring(values[extent.field]))
end

-- Reads one struct. Its values by the ids of its fields; false when it had to stop.
function Reader:struct(fields, path, finish, tree)
  local values = {}
  for _, entry in ipairs(fields) do
    local name = path .. "." .. entry.field.id
    local is_read
    if entry.list_field then is_read = self:list(entry, values, name, finish, tree)
    else is_read = self:one(entry, values, name, finish, tree) end
    if not is_read then return false end
  end
  return values
end

function Reader:list(entry, values, path, finish, tree)
  local from = self.at
  local counted = entry.field["repeat"]
  local count = counted ~= "rest" and tonumber(tostring(values[counted.field])) or nil
  local list = tree:add(entry.list_field, self.tvb(from, 0))
  local element, is_read = 0, true
  while is_read and ((count and element < count) or (not count and self.at < finish)) do
    is_read = self:one(entry, values, string.format("%s[%d]", path, element), finish, list)
    if is_read then element = element + 1 end
  end
  list:set_len(self.at - from)
  list:append_text(string.format(": %d", element))
  return is_read
end

function Reader:one(entry, values, path, finish, tree)
  local field = entry.field
  if field.kind == "struct" then return self:nested(entry, values, path, finish, tree) end
  if field.kind == "bits" then return self:bits(entry, values, path, finish, tree) end
  local length = field.octets or extent_of(field.extent, values, finish - self.at)
  if not self:need(length, path, finish, tree) then return false end
  local range = self.tvb(self.at, length)
  self.at = self.at + length
  local problem, item
  if field.kind == "integer" then
    local value
    if field.octets == 8 then value = field.isSigned and range:le_int64() or range:le_uint64()
    else value = field.isSigned and range:le_int() or range:le_uint() end
    values[field.id] = value
    item = tree:add_le(entry.proto_field, range)
    problem = problem_with(field, value, values)
  elseif field.kind == "float" then
    item = tree:add_le(entry.proto_field, range)
  elseif field.kind == "text" then
    item = tree:add_packet_field(entry.proto_field, range, ENC_UTF_8)
    if length > 0 and not is_utf8(range:bytes()) then problem = "is not well-formed UTF-8" end
  else
    item = tree:add(entry.proto_field, range)
    if length > 0 then problem = problem_with_octets(field, range) end
  end
  if problem then self:report(item, path, problem) end
  return true
end

function Reader:bits(entry, values, path, finish, tree)
  local field = entry.field
  if field.shift == 0 then
    if not self:need(field.octets, path, finish, tree) then return false end
    self.at = self.at + field.octets
  end
  local range = self.tvb(self.at - field.octets, field.octets)
  local item = tree:add_le(entry.proto_field, range)
  local value = math.floor(math.floor(range:le_uint() / 2 ^ field.shift) % 2 ^ field.width)
  values[field.id] = value
  local problem = problem_with(field, value, values)
  if problem then self:report(item, path, problem) end
  return true
end

function Reader:nested(entry, values, path, finish, tree)
  local from = self.at
  local extent = entry.field.extent
  local inner = finish
  if extent then
    local length = extent_of(extent, values, finish - from)
    if not self:need(length, path, finish, tree) then return false end
    inner = from + length
  end
  local item = tree:add(entry.proto_field, self.tvb(from, inner - from))
  item:append_text(path:match("%[%d+%]$") or "")
  local is_read = self:struct(entry.fields, path, inner, item)
  if not extent then
    item:set_len(self.at - from)
    return is_read ~= false
  end
  if self.at < inner then self:leave_undecoded(item, is_read and path or nil, inner) end
  -- What comes after a struct whose length is known can be read, whatever is wrong inside; one without octets says
  -- nothing of its length.
  return is_read ~= false or inner > from
end

-- Frames -------------------------------------------------------------------------------------------------------------

local function length_of(fields)
  local length = 0
  for _, entry in ipairs(fields) do
    local field = entry.field
    if field.kind ~= "bits" or field.shift == 0 then length = length + (field.octets or field.extent) end
  end
  return length
end

local PREAMBLE_LENGTH = preamble and length_of(preamble) or 0
local GREATEST_LENGTH = 2 ^ 32
for _, entry in ipairs(header) do
  local bounds = entry.field.bounds
  if entry.field.id == "len_frame" and bounds and bounds.max then GREATEST_LENGTH = tonumber(bounds.max) end
end

-- Whether a preamble begins at `at`, as far as there are octets.
local function is_preamble(tvb, at)
  local contents = preamble and preamble[1].field.contents
  if not contents then return false end
  for index = 1, math.min(#contents, tvb:len() - at) do
    if tvb(at + index - 1, 1):uint() ~= contents[index] then return false end
  end
  return true
end

-- Octets of the preamble or frame at `at`; nil when that cannot be known yet, and all that is left after a length that
-- cannot be.
local function unit_length(tvb, at)
  if is_preamble(tvb, at) then return PREAMBLE_LENGTH end
  local left = tvb:len() - at
  if left < 4 then return nil end
  local length = tvb(at, 4):le_uint()
  if length < MAP.headerLength or length > GREATEST_LENGTH then return left end
  return length
end

local function check_header(reader, item, frame, values)
  local channel = values.channel
  if not frame then
    if values.ignorable == 1 then item:add_proto_expert_info(UNKNOWN)
    else reader:report(item, "frame.frame_type", "is unknown, and not ignorable") end
  elseif frame.scope == "connection" and channel ~= 0 then
    reader:report(
      item, "frame.channel", string.format("is %d, has to be 0 for a frame of the connection", channel))
  elseif frame.scope == "channel" and channel == 0 then
    reader:report(item, "frame.channel", "is 0, has to be that of a channel")
  end
end

-- Dissects the frame in `tvb` from `at` to `finish`. What is said of it in the column Info.
local function dissect_frame(tvb, at, finish, tree)
  local item = tree:add(proto, tvb(at, finish - at))
  local reader = setmetatable({ tvb = tvb, at = at, problems = 0 }, Reader)
  local values = reader:struct(header, "frame", finish, item)
  if not values or values.len_frame < MAP.headerLength then
    if reader.at < finish then reader:leave_undecoded(item, nil, finish) end
    item:append_text(", malformed")
    return "malformed"
  end
  local known = frames[values.frame_type]
  local name = known and known.frame.id or MAP.unknown.id
  check_header(reader, item, known and known.frame, values)
  local body = reader:struct(known and known.fields or unknown, name, finish, item)
  if body and reader.at < finish then
    reader:leave_undecoded(item, reader.problems == 0 and name or nil, finish)
  end
  local missing = at + values.len_frame - finish
  if missing > 0 then
    reader:report(item, name, string.format("the frame goes on for %.0f more octets", missing))
  end
  local shown = values.channel == 0 and name or string.format("%s[%.0f]", name, values.channel)
  item:append_text(", " .. shown)
  return reader.problems == 0 and shown or shown .. " (malformed)"
end

local function dissect_preamble(tvb, at, finish, tree)
  local item = tree:add(proto, tvb(at, finish - at))
  item:append_text(", preamble")
  local reader = setmetatable({ tvb = tvb, at = at, problems = 0 }, Reader)
  reader:struct(preamble, "preamble", finish, item)
  return reader.problems == 0 and "preamble" or "preamble (malformed)"
end

-- `publish[1]*3 ping`, behind what a call before this one said of the same packet.
local function show(pinfo, names)
  local shown, index = {}, 1
  while index <= #names do
    local count = 1
    while names[index + count] == names[index] do count = count + 1 end
    table.insert(shown, count == 1 and names[index] or names[index] .. "*" .. count)
    index = index + count
  end
  pinfo.cols.protocol = NAME
  pinfo.cols.info:clear()
  pinfo.cols.info:append(table.concat(shown, " ") .. " ")
  pinfo.cols.info:fence()
end

function proto.dissector(tvb, pinfo, tree)
  local length, at, names = tvb:len(), 0, {}
  -- Of a packet of which the capture kept only a part, nothing more is to come.
  local is_cut = tvb:reported_len() > length
  while at < length do
    local unit = unit_length(tvb, at)
    if not is_cut and (unit == nil or unit > length - at) then
      pinfo.desegment_offset = at
      pinfo.desegment_len = unit and unit - (length - at) or DESEGMENT_ONE_MORE_SEGMENT
      break
    end
    local finish = math.min(length, at + (unit or length - at))
    local dissect = is_preamble(tvb, at) and dissect_preamble or dissect_frame
    table.insert(names, dissect(tvb, at, finish, tree))
    at = finish
  end
  if #names > 0 then show(pinfo, names) end
  return length
end

-- A connection on any port is known by its preamble.
local function is_ours(tvb, pinfo, tree)
  if not preamble or tvb:len() < #preamble[1].field.contents or not is_preamble(tvb, 0) then return false end
  pinfo.conversation = proto
  proto.dissector(tvb, pinfo, tree)
  return true
end

local tcp_ports = DissectorTable.get("tcp.port")
local ports = PORTS
proto.prefs.ports = Pref.range("TCP ports", PORTS, "Ports on which every connection is " .. NAME, 65535)
tcp_ports:add(ports, proto)

function proto.prefs_changed()
  if ports == proto.prefs.ports then return end
  if ports ~= "" then tcp_ports:remove(ports, proto) end
  ports = proto.prefs.ports
  if ports ~= "" then tcp_ports:add(ports, proto) end
end

proto:register_heuristic("tcp", is_ours)
