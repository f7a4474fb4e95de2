import { router, stewardMutation } from '../kernel/index.ts'
import { ErasePerson, erasePerson } from './erase-person.ts'

export const personRouter = router({
  erase: stewardMutation
    .input(ErasePerson)
    .output(ErasePerson)
    .mutation(({ ctx, input }) => erasePerson(ctx, input)),
})
