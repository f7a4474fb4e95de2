import { AsyncLocalStorage } from 'node:async_hooks'

const patient = new AsyncLocalStorage<true>()

/** Calls inside may take hours, as migrating and tidying large data do; others are taken for stuck. */
export const patiently = <Result>(work: () => Promise<Result>): Promise<Result> =>
  patient.run(true, work)

export const isPatient = (): boolean => patient.getStore() === true
