import { callAsSystem, communityOn, type Content, type Engine, signIn } from './community.ts'
import { freeBase, startProduct, type Product } from './product.ts'

export interface Given {
  readonly product: Product
  readonly engine: Engine
  /** Of a first administrator who has signed in. */
  readonly cookie: string
}

/** Does a piece of work with the built product, on a database of its own with this content. */
export async function withProduct<Result>(
  { engine, content }: { readonly engine: Engine; readonly content: Content },
  work: (given: Given) => Promise<Result>,
): Promise<Result> {
  await using database = await communityOn(engine, content)
  const base = await freeBase()
  const cookie = await signIn(database, base)
  await postUpdates(database)
  await database.close()
  const product = await startProduct(database, base)
  try {
    return await work({ product, engine, cookie })
  } finally {
    await product.stop()
  }
}

/** Twenty updates, each with its entry in the record: a page of a list for the bench to ask for. */
async function postUpdates(database: Parameters<typeof callAsSystem>[0]): Promise<void> {
  const call = callAsSystem(database)
  const direction = await call.direction.current()
  const ambition = direction?.statements.find(({ kind }) => kind === 'ambition')
  if (!ambition) throw new Error('There is no ambition to post updates on')
  const before = await call.audit.list({ command: 'progress.post' })
  for (let number = before.entries.length; number < 20; number += 1) {
    await call.progress.post({
      statementId: ambition.id,
      state: 'under-way',
      words: `We have come to step ${number + 1}.`,
      percent: null,
      happenedOn: '2021-06-01',
      evidence: [],
    })
  }
}
