import { line, type CommunityView } from '@cuppa/domain'
import { Field } from '@cuppa/ui'
import { z } from 'zod'

import { trpc } from '../app/cuppa.ts'
import { ActButton } from '../parts/act-button.tsx'
import { Form, wrongWith } from '../parts/form.tsx'
import { Problem } from '../parts/problem.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'

import styles from './settings.module.css'

const Logo = z.strictObject({
  file: z
    .custom<FileList>((value) => value instanceof FileList && value.length === 1)
    .transform((files) => files[0]),
  alt: line(200, 1),
})

/** A picture for the community, with words for those who do not see it. */
export function LogoForm({ logo }: { readonly logo: CommunityView['logo'] }) {
  const upload = useAct(trpc.settings.uploadLogo.mutationOptions(), 'The logo is shown now')
  const remove = useAct(trpc.settings.removeLogo.mutationOptions(), 'The logo is taken away')
  const form = useZodForm(Logo, { alt: logo?.alt ?? '' }, { file: 'Picture', alt: 'In words' })
  return (
    <div className={styles['logo']}>
      {logo ? (
        <>
          <img src={logo.url} alt={logo.alt} />
          <Problem sentence={remove.problem} />
          <ActButton
            look="quiet"
            busy={remove.busy}
            onClick={() => void remove.attempt({ base: logo })}
          >
            Take the logo away
          </ActButton>
        </>
      ) : null}
      <Form
        form={form}
        send={logo ? 'Show this logo instead' : 'Show this logo'}
        onSend={async ({ file, alt }) => {
          if (file) await upload.run({ bytes: await inBase64(file), alt, base: logo })
        }}
      >
        <Field
          {...form.register('file')}
          label="Picture"
          hint="PNG, JPEG or WebP, up to 300 KB."
          type="file"
          accept="image/png,image/jpeg,image/webp"
          error={wrongWith(form, 'file')}
        />
        <Field
          {...form.register('alt')}
          label="In words"
          hint="What the picture shows, for people who do not see it."
          autoComplete="off"
          error={wrongWith(form, 'alt')}
        />
      </Form>
    </div>
  )
}

async function inBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}
