-- Sends one kind of request: wrk ... -- KEY METHOD BODY_FILE PATHS_FILE, where a file named - is none.

local headers = {}
local paths = {}
local method, body, turn

local function read(name)
    local file = assert(io.open(name))
    local text = file:read("*a")
    file:close()
    return text
end

function init(arguments)
    headers["Authorization"] = "Bearer " .. arguments[1]
    headers["Content-Type"] = "application/json"
    method = arguments[2]
    if arguments[3] ~= "-" then body = read(arguments[3]) end
    for path in read(arguments[4]):gmatch("%S+") do paths[#paths + 1] = wrk.format(method, path, headers, body) end
    -- Threads begin at different places of the list.
    math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16) % 2147483647)
    turn = math.random(#paths)
end

function request()
    turn = turn % #paths + 1
    return paths[turn]
end

function done(summary, latency)
    local refused = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write
        + summary.errors.timeout
    io.write(string.format("RESULT %f %f %f %d\n", summary.requests / (summary.duration / 1e6),
        latency:percentile(50) / 1000, latency:percentile(99) / 1000, refused))
end
