// Loaded into the programs that child.ts starts. A launcher that is killed outright cannot stop them; its end of this
// pipe closes all the same, and a server that nobody owns must not keep the port.
if (process.env.GIVE_AND_TAKE_LAUNCHER === String(process.ppid)) {
  process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM'));
  process.stdin.resume();
  process.stdin.unref();
}
