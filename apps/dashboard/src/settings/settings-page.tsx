import {
  CommunitySettings,
  contrast,
  explain,
  HexColour,
  refuseColours,
  themeOf,
  typefaces,
  typefaceWords,
  type CommunityView,
} from '@cuppa/domain'
import { Field, Notice, TextField } from '@cuppa/ui'

import { trpc } from '../app/cuppa.ts'
import { useCommunity, useWhyNot } from '../app/session.ts'
import { Form, wrongWith } from '../parts/form.tsx'
import { Page, Part } from '../parts/page.tsx'
import { Radios } from '../parts/radios.tsx'
import { useAct } from '../parts/use-act.ts'
import { useZodForm } from '../parts/use-zod-form.ts'
import { LogoForm } from './logo-form.tsx'

import styles from './settings.module.css'

const labels = {
  name: 'Name',
  strapline: 'Line under the name',
  welcome: 'Welcome',
  about: 'About you',
  directionLabel: 'Label of the strategy',
  colours: 'Colours',
  typeface: 'Letters',
  contact: 'How to get in touch',
}

/** The community as everyone sees it. */
export function SettingsPage() {
  const mayNot = useWhyNot('manage')
  const community = useCommunity()
  return (
    <Page
      title="Settings"
      intro={mayNot ?? 'How everyone sees your community. Changes show on the public site at once.'}
    >
      {mayNot ? null : (
        <>
          <Part title="Name, words and colours">
            <SettingsForm community={community} />
          </Part>
          <Part title="Logo">
            <LogoForm logo={community.logo} />
          </Part>
        </>
      )}
    </Page>
  )
}

function SettingsForm({ community }: { readonly community: CommunityView }) {
  const act = useAct(trpc.settings.update.mutationOptions(), 'The settings are saved')
  const { named: _named, logo: _logo, contact, ...rest } = community
  const form = useZodForm(
    CommunitySettings,
    {
      ...rest,
      contact: {
        email: contact.email ?? '',
        phone: contact.phone ?? '',
        post: contact.post ?? '',
        person: contact.person ?? '',
      },
    },
    labels,
  )
  const colours = form.watch('colours')
  const colourTrouble = judge(colours)
  return (
    <Form
      form={form}
      send="Save the settings"
      why={colourTrouble}
      onSend={(values) => act.run(values)}
    >
      <Field
        {...form.register('name')}
        label="Name"
        autoComplete="organization"
        error={wrongWith(form, 'name')}
      />
      <Field
        {...form.register('strapline')}
        label="Line under the name"
        hint="Who you are, in one short line."
        error={wrongWith(form, 'strapline')}
      />
      <TextField
        {...form.register('welcome')}
        label="Welcome"
        hint="The first words on the home page."
        rows={4}
        error={wrongWith(form, 'welcome')}
      />
      <TextField
        {...form.register('about')}
        label="About you"
        hint="For the page about you. An empty line starts a new paragraph."
        rows={6}
        error={wrongWith(form, 'about')}
      />
      <Field
        {...form.register('directionLabel')}
        label="Label of the strategy"
        hint="What you call it. For example: Our Direction."
        error={wrongWith(form, 'directionLabel')}
      />
      <fieldset className={styles['group']} id="colours" tabIndex={-1}>
        <legend>Colours</legend>
        <Field
          {...form.register('colours.voice')}
          label="Voice"
          hint="For what people say."
          type="color"
        />
        <Field
          {...form.register('colours.growth')}
          label="Growth"
          hint="For how things grow."
          type="color"
        />
        <ColourCheck colours={colours} trouble={colourTrouble} />
      </fieldset>
      <Radios
        {...form.register('typeface')}
        legend="Letters"
        choices={typefaces.map((value) => ({ value, words: typefaceWords[value] }))}
        chosen={form.watch('typeface')}
      />
      <fieldset className={styles['group']} id="contact" tabIndex={-1}>
        <legend>How to get in touch</legend>
        <Field {...form.register('contact.person')} label="Who to ask for" />
        <Field {...form.register('contact.email')} label="E-mail" type="email" autoComplete="off" />
        <Field {...form.register('contact.phone')} label="Phone" type="tel" autoComplete="off" />
        <TextField {...form.register('contact.post')} label="Post" rows={3} />
      </fieldset>
    </Form>
  )
}

type Colours = CommunityView['colours']

/** Why these two cannot be had; `undefined` when they can. */
function judge({ voice, growth }: Colours): string | undefined {
  if (!HexColour.safeParse(voice).success || !HexColour.safeParse(growth).success) {
    return 'Choose both colours first.'
  }
  const refusal = refuseColours({ voice, growth })
  return refusal ? explain(refusal) : undefined
}

/** How the colours do on the papers they stand on, said in words and numbers. */
function ColourCheck(props: { readonly colours: Colours; readonly trouble: string | undefined }) {
  const { colours, trouble } = props
  if (trouble) {
    return (
      <Notice title="These colours do not work">
        <p>{trouble}</p>
      </Notice>
    )
  }
  const { light, dark } = themeOf(colours)
  return (
    <Notice look="good" title="These colours work">
      <p role="status">
        {`Text stands out ${times(contrast(light.ink, light.paper))} to 1 on light paper and ${times(contrast(dark.ink, dark.paper))} to 1 on dark paper. 7 to 1 is what we ask for.`}
      </p>
    </Notice>
  )
}

const times = (ratio: number) => Math.floor(ratio * 10) / 10
