import { z } from 'zod'

import { memberMutation, memberQuery, noInput, router, viewerQuery } from '../kernel/index.ts'
import {
  listSessions,
  MeView,
  PasskeyView,
  readMe,
  readPasskeys,
  Rename,
  rename,
  SessionView,
} from './account.ts'
import { AskNewAddress, askNewAddress, ConfirmAddress, confirmAddress } from './change-address.ts'
import { removePasskey, RenamePasskey, renamePasskey } from './change-passkeys.ts'
import { endSession, OneOfMine, signOutEverywhere } from './end-sessions.ts'
import { beginPasskey, FinishPasskey, finishPasskey } from './register-passkey.ts'

/** What a browser is asked to make; it is handed on as it is. */
const PasskeyOptions = z.looseObject({ challenge: z.string() })

export const accountRouter = router({
  me: viewerQuery
    .input(noInput)
    .output(MeView)
    .query(({ ctx }) => readMe(ctx)),
  rename: memberMutation
    .input(Rename)
    .output(Rename)
    .mutation(({ ctx, input }) => rename(ctx, input)),
  askNewAddress: memberMutation
    .input(AskNewAddress)
    .output(AskNewAddress)
    .mutation(({ ctx, input }) => askNewAddress(ctx, input)),
  confirmAddress: memberMutation
    .input(ConfirmAddress)
    .output(AskNewAddress)
    .mutation(({ ctx, input }) => confirmAddress(ctx, input)),
  sessions: memberQuery
    .input(noInput)
    .output(SessionView.array())
    .query(({ ctx }) => listSessions(ctx)),
  endSession: memberMutation
    .input(OneOfMine)
    .output(OneOfMine)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  signOutEverywhere: memberMutation
    .input(noInput)
    .output(z.strictObject({ ended: z.number().int() }))
    .mutation(({ ctx }) => signOutEverywhere(ctx)),
  passkeys: memberQuery
    .input(noInput)
    .output(PasskeyView.array())
    .query(({ ctx }) => readPasskeys(ctx)),
  beginPasskey: memberMutation
    .input(noInput)
    .output(PasskeyOptions)
    .mutation(async ({ ctx }) => ({ ...(await beginPasskey(ctx)) })),
  finishPasskey: memberMutation
    .input(FinishPasskey)
    .output(OneOfMine)
    .mutation(({ ctx, input }) => finishPasskey(ctx, input)),
  renamePasskey: memberMutation
    .input(RenamePasskey)
    .output(RenamePasskey)
    .mutation(({ ctx, input }) => renamePasskey(ctx, input)),
  removePasskey: memberMutation
    .input(OneOfMine)
    .output(OneOfMine)
    .mutation(({ ctx, input }) => removePasskey(ctx, input)),
})
