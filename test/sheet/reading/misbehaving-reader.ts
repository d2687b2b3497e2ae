/** Stand-in for the reader process that goes wrong in the way its first argument says. */
const way = process.argv[2];
const hoard: unknown[] = [];

process.on('message', () => {
  if (way === 'hang') for (;;) hoard.length = 0;
  if (way === 'exit') process.exit(9);
  if (way === 'crash') process.kill(process.pid, 'SIGSEGV');
  if (way === 'throw') process.send?.({ kind: 'failed', detail: 'TypeError: x is not a function' });
  if (way === 'memory')
    for (;;) hoard.push(Array.from({ length: 10_000 }, (_, at) => ({ at, text: `${at}${hoard.length}` })));
  if (way === 'refuse') process.exit(86);
});
