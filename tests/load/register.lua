-- One person each, who was never here before. Each thread and each run has numbers of its own.
local threads = 0
function setup(thread)
  thread:set("id", threads)
  threads = threads + 1
end
function init(args)
  token, group, run = args[1], args[2], args[3]
  count, refused = 0, 0
  headers = { ["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token }
  document = "mutation($i: RegisterParticipantInput!) { registerParticipant(input: $i) { errors { code } registration { id } } }"
end
function request()
  count = count + 1
  local name = run .. "-" .. id .. "-" .. count
  local body = '{"query":"' .. document .. '","variables":{"i":{"training":"demo-open","group":"' .. group ..
    '","person":{"displayName":"Load ' .. name .. '","email":"load-' .. name .. '@demo.example","country":"BR"},' ..
    '"consent":{"version":"2022","language":"pt"},"idempotencyKey":"load-' .. name .. '"}}}'
  return wrk.format("POST", "/graphql", headers, body)
end
function response(status, headers, body)
  if status ~= 200 or body:find('"code"', 1, true) then refused = refused + 1 end
end
function done(summary, latency, requests)
  io.write(string.format("requests %d seconds %.3f errors %d p99 %.1f\n", summary.requests, summary.duration / 1e6,
    summary.errors.status + summary.errors.timeout + summary.errors.connect + summary.errors.read, latency:percentile(99) / 1000))
end
