#!/usr/bin/env node
// The `rapport` command: runs one command of the list, and ends with its exit code.

import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2));
