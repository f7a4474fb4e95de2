#!/usr/bin/env node
import { existsSync } from 'node:fs'

import { runCommand } from './commands/run-command.ts'

if (existsSync('.env')) process.loadEnvFile('.env')

const [name = 'help', ...rest] = process.argv.slice(2)
process.exitCode = await runCommand(name, rest, process.env)
