'use strict';

// Preloaded into every Node tool that GovernanceBot.Local starts (node -r loopback.cjs tool.js).

// The tools listen on every interface unless told otherwise; what runs here is for this machine only.
const net = require('node:net');
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  const callback = args.findLast((arg) => typeof arg === 'function');
  const options = typeof args[0] === 'object' && args[0] !== null ? args[0] : { port: Number(args[0] ?? 0) };
  return listen.call(this, { ...options, host: '127.0.0.1' }, callback);
};

// The parent holds the other end of standard input. The operating system closes it when the parent dies,
// however it dies, so this process never outlives it.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
process.stdin.unref?.();

// Ctrl-C reaches the whole process group; only the parent decides when and in which order its children stop.
process.on('SIGINT', () => {});
