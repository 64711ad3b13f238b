-- The same request again and again, each answer compared with the expected one. Where the request says @N@, a number that no other
-- request has is filled in; where the expected answer says @N@, any number of as many digits may stand, and where it says @?@,
-- anything.
--   wrk -s answers.lua ADDRESS -- REQUEST EXPECTED PREFIX [NAME VALUE]...
-- PREFIX, from 100 to 999, is what tells the numbers of this stretch from those of others.
local threads = {}

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

local function parts(text, mark)
  local found, from = {}, 1
  while true do
    local at, to = text:find(mark, from, true)
    found[#found + 1] = text:sub(from, at and at - 1)
    if not at then return found end
    from = to + 1
  end
end

function setup(thread)
  thread:set("id", #threads + 1)
  threads[#threads + 1] = thread
end

function init(args)
  local asked, text = parts(read(args[1]), "@N@"), read(args[2])
  local is_open = text:find("@?@", 1, true) ~= nil
  local expected = parts(text, is_open and "@?@" or "@N@")
  number = tonumber(args[3]) * 100000000 + id * 10000000
  wrong, sample = 0, ""
  wrk.method = "POST"
  wrk.headers["Content-Type"] = "application/json"
  for at = 4, #args, 2 do wrk.headers[args[at]] = args[at + 1] end
  if #asked > 1 then
    function request()
      number = number + 1
      return wrk.format(nil, nil, nil, table.concat(asked, string.format("%d", number)))
    end
  else
    wrk.body = asked[1]
  end
  local whole, first, last = expected[1], #expected[1], #(expected[2] or "")
  local length = first + last + #string.format("%d", number)
  local function is_right(body)
    if #expected == 1 then return body == whole end
    return (is_open or #body == length) and body:sub(1, first) == whole and body:sub(-last) == expected[2]
  end
  function response(status, _, body)
    if status ~= 200 or not is_right(body) then
      wrong = wrong + 1
      if sample == "" then sample = status .. " " .. body:sub(1, 400) end
    end
  end
end

function done(summary, latency)
  local wrong, sample = 0, ""
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("wrong")
    sample = sample ~= "" and sample or thread:get("sample")
  end
  local errors = summary.errors
  local lost = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("answered %d in %.6f wrong %d lost %d p50 %.3f p99 %.3f max %.3f\n%s\n", summary.requests, summary.duration / 1e6,
    wrong, lost, latency:percentile(50) / 1000, latency:percentile(99) / 1000, latency.max / 1000, sample))
end
