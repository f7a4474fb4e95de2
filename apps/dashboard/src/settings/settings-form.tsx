import { typefaces, typefaceWords, type CommunityView } from '@cuppa/domain'
import { Field, Notice, TextField } from '@cuppa/ui'

import { Form, wrongWith } from '../parts/form.tsx'
import { Group } from '../parts/group.tsx'
import { Radios } from '../parts/radios.tsx'
import { ColourCheck, judge } from './colour-check.tsx'
import { fieldLabels } from './labels.ts'
import { SettingsClash } from './settings-clash.tsx'
import { useSettings } from './use-settings.ts'

import styles from './settings.module.css'

/** The name, words, colours and contact of the community, all saved at once. */
export function SettingsForm({ community }: { readonly community: CommunityView }) {
  const { form, merge, save, choose, taken } = useSettings(community)
  const colours = form.watch('colours')
  const colourTrouble = judge(colours)
  const parts = { form }
  return (
    <>
      <SettingsClash merge={merge} onChoose={choose} />
      <Form
        form={form}
        send="Save the settings"
        why={colourTrouble}
        onSend={(values) => save(values)}
      >
        <WordFields {...parts} />
        <Group legend="Colours" id="colours" tabIndex={-1}>
          <div className={styles['colours']}>
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
          </div>
          <ColourCheck colours={colours} trouble={colourTrouble} />
        </Group>
        <Radios
          {...form.register('typeface')}
          legend="Letters"
          choices={typefaces.map((value) => ({ value, words: typefaceWords[value] }))}
          chosen={form.watch('typeface')}
        />
        <ContactFields {...parts} />
        {taken.length > 0 ? (
          <div className={styles['taken']}>
            <Notice look="good" role="status" title="Somebody else changed something too">
              <p>{`Theirs is kept beside yours: ${taken.map((field) => fieldLabels[field]).join(', ')}.`}</p>
            </Notice>
          </div>
        ) : null}
      </Form>
    </>
  )
}

interface PartProps {
  readonly form: ReturnType<typeof useSettings>['form']
}

function WordFields({ form }: PartProps) {
  return (
    <>
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
    </>
  )
}

function ContactFields({ form }: PartProps) {
  return (
    <Group legend="How to get in touch" id="contact" tabIndex={-1}>
      <Field {...form.register('contact.person')} label="Who to ask for" />
      <Field {...form.register('contact.email')} label="E-mail" type="email" autoComplete="off" />
      <Field {...form.register('contact.phone')} label="Phone" type="tel" autoComplete="off" />
      <TextField {...form.register('contact.post')} label="Post" rows={3} />
    </Group>
  )
}
