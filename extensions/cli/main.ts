#!/usr/bin/env node
// The `rapport` command: runs one command of the list, and ends with its exit code.

import { readerGone } from './reader-gone.ts';
import { run } from './run.ts';

readerGone(process.stdout, process.stderr);

process.exitCode = await run(process.argv.slice(2));
