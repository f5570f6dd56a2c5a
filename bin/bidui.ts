#!/usr/bin/env node
import { main } from '../src/cli/main.js';
import { tuneV8 } from '../src/cli/tune-v8.js';

tuneV8();
process.exitCode = await main(process.argv.slice(2));
