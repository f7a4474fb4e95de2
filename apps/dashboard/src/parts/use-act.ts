import { explain } from '@cuppa/client'
import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useState } from 'react'

import { announcer, queryClient } from '../app/cuppa.ts'

/** What `useAct` needs of a procedure's options; tRPC makes them. */
type Options<Input, Output> = Pick<
  UseMutationOptions<Output, unknown, Input>,
  'mutationFn' | 'mutationKey'
>

export interface Act<Input, Output> {
  /** Does it, says so, and reads everything again; throws when the answer is no, and reads again too. */
  readonly run: (input: Input) => Promise<Output>
  /** Does it; a no is kept in `problem`. Answers whether it was done. */
  readonly attempt: (input: Input) => Promise<boolean>
  /** Like `attempt`, for where the answer is needed. */
  readonly attemptFor: (input: Input) => Promise<Output | undefined>
  readonly busy: boolean
  readonly problem: string | null
}

/** One thing that somebody does: sent once, told in words, and followed by fresh readings. */
export function useAct<Input, Output>(
  options: { readonly [Key in keyof Options<Input, Output>]: Options<Input, Output>[Key] },
  done: string,
): Act<Input, Output> {
  const [problem, setProblem] = useState<string | null>(null)
  const mutation = useMutation<Output, unknown, Input>({ ...options, networkMode: 'always' })
  const run = async (input: Input) => {
    setProblem(null)
    const output = await mutation.mutateAsync(input).catch((error: unknown) => {
      // Somebody else may have been first: then what stands on the page is old.
      void queryClient.invalidateQueries()
      throw error
    })
    announcer.say(done)
    await queryClient.invalidateQueries()
    return output
  }
  const tryIt = async (input: Input): Promise<readonly [] | readonly [Output]> => {
    try {
      return [await run(input)]
    } catch (error) {
      setProblem(explain(error))
      return []
    }
  }
  return {
    run,
    attempt: async (input) => (await tryIt(input)).length === 1,
    attemptFor: async (input) => (await tryIt(input))[0],
    busy: mutation.isPending,
    problem,
  }
}
