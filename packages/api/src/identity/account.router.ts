import { z } from 'zod'

import { noInput, router, viewerMutation, viewerQuery } from '../kernel/index.ts'
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
  rename: viewerMutation
    .input(Rename)
    .output(Rename)
    .mutation(({ ctx, input }) => rename(ctx, input)),
  askNewAddress: viewerMutation
    .input(AskNewAddress)
    .output(AskNewAddress)
    .mutation(({ ctx, input }) => askNewAddress(ctx, input)),
  confirmAddress: viewerMutation
    .input(ConfirmAddress)
    .output(AskNewAddress)
    .mutation(({ ctx, input }) => confirmAddress(ctx, input)),
  sessions: viewerQuery
    .input(noInput)
    .output(SessionView.array())
    .query(({ ctx }) => listSessions(ctx)),
  endSession: viewerMutation
    .input(OneOfMine)
    .output(OneOfMine)
    .mutation(({ ctx, input }) => endSession(ctx, input)),
  signOutEverywhere: viewerMutation
    .input(noInput)
    .output(z.strictObject({ ended: z.number().int() }))
    .mutation(({ ctx }) => signOutEverywhere(ctx)),
  passkeys: viewerQuery
    .input(noInput)
    .output(PasskeyView.array())
    .query(({ ctx }) => readPasskeys(ctx)),
  beginPasskey: viewerMutation
    .input(noInput)
    .output(PasskeyOptions)
    .mutation(async ({ ctx }) => ({ ...(await beginPasskey(ctx)) })),
  finishPasskey: viewerMutation
    .input(FinishPasskey)
    .output(OneOfMine)
    .mutation(({ ctx, input }) => finishPasskey(ctx, input)),
  renamePasskey: viewerMutation
    .input(RenamePasskey)
    .output(RenamePasskey)
    .mutation(({ ctx, input }) => renamePasskey(ctx, input)),
  removePasskey: viewerMutation
    .input(OneOfMine)
    .output(OneOfMine)
    .mutation(({ ctx, input }) => removePasskey(ctx, input)),
})
