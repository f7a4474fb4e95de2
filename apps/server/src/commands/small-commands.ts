import { createIdentity, loadExample } from '@cuppa/api'
import { migrate } from '@cuppa/db'

import { newId } from '../lifecycle/new-id.ts'
import { type Command, PlainError } from './command.ts'
import { withSystem } from './with-system.ts'

export const migrateCommand: Command = (input) =>
  withSystem(input, async ({ database }) => {
    const ran = await migrate(database)
    input.say(ran.length === 0 ? 'The database is up to date.' : `Done: ${ran.join(', ')}.`)
    return 0
  })

export const exampleCommand: Command = (input) =>
  withSystem(input, async ({ database, scope }) => {
    await migrate(database)
    const loaded = await loadExample(scope)
    input.say(
      loaded
        ? 'The example community was brought in.'
        : 'There is a direction already, so the example was left out.',
    )
    return 0
  })

/**
 * Prints a fresh link for someone who may sign in, so that nobody is ever locked out. While nobody
 * looks after the site yet it needs no address: the link is then the one to begin with.
 */
export const signInLink: Command = (input) =>
  withSystem(input, async ({ database, secret }) => {
    const [email] = input.rest
    const identity = createIdentity({
      db: database.db,
      baseUrl: input.config.baseUrl,
      secret,
      now: () => new Date().toISOString(),
      newId,
    })
    const link =
      email === undefined ? await identity.firstRunLink() : await identity.oneTimeLinkFor(email)
    if (link === null) {
      throw new PlainError('Say whose link you want: pnpm cuppa sign-in-link name@example.org')
    }
    input.say(link)
    return 0
  })
