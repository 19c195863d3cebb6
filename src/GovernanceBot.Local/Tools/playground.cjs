'use strict';

// Starts Microsoft 365 Agents Playground with one repair. What the bot sends while no page is open is kept for the first page, but the
// page loses whatever arrives before it has read its configuration: an approval that was asked before the editor opened the client
// would never be seen. So the stream of messages to a page begins only after its configuration was served.
const http = require('node:http');

const SETTLE_MS = 500; // The page still has to read what it was served.
const LIMIT_MS = 20_000; // A page that reconnects has its configuration and does not ask again.
const waiting = new Set();
const emit = http.Server.prototype.emit;

function holdUntilConfigured(begin) {
  const once = () => {
    clearTimeout(limit);
    if (waiting.delete(once)) {
      begin();
    }
  };
  const limit = setTimeout(once, LIMIT_MS);
  waiting.add(once);
}

http.Server.prototype.emit = function (event, request, ...rest) {
  if (event === 'request' && request.url.startsWith('/_internal/v1/config')) {
    rest[0].once('finish', () => setTimeout(() => waiting.forEach((begin) => begin()), SETTLE_MS));
  }

  // Only browsers name an origin.
  if (event === 'upgrade' && request.headers.origin && request.url.startsWith('/_ws_conversation/')) {
    holdUntilConfigured(() => emit.call(this, event, request, ...rest));
    return true;
  }

  return emit.call(this, event, request, ...rest);
};

require('@microsoft/m365agentsplayground/cli.js');
