// Loaded into the command before it starts: its pipes pass as a terminal, so that it asks its questions.
for (const stream of [process.stdin, process.stderr]) Object.defineProperty(stream, 'isTTY', { value: true });
