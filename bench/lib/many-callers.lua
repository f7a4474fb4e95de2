-- Each call comes from another address, as from many people: one alone may not call this often.
local calls = 0

request = function()
  calls = calls + 1
  wrk.headers["X-Forwarded-For"] =
    string.format("10.%d.%d.%d", math.floor(calls / 65536) % 256, math.floor(calls / 256) % 256, calls % 256)
  return wrk.format()
end
