import type { Value } from '../../api.ts'
import { propertiesOf } from '../schema/schema.ts'
import { labelOf } from '../words/labels.ts'
import { below, useForm } from './context.ts'
import { Problems } from './field-problems.tsx'
import { Leaf } from './leaf.tsx'
import { ListField } from './list-field.tsx'
import { type FieldsProps, isMapping, type MemberProps } from './props.ts'
import { isWanted } from './wanted.ts'

/** A fact of any kind: a line, a list, or a mapping with members of its own. */
export function Member(props: MemberProps) {
  const { schema, value } = props
  if (schema.type === 'array') return <ListField {...props} Fields={Fields} />
  if (schema.anyOf) return <OneOrMany {...props} />
  if (schema.type !== 'object') return <Leaf {...props} />
  return <Mapping {...props} value={value} />
}

function Mapping({ schema, name, at, value, isBare }: MemberProps) {
  const form = useForm()
  const fields = <Fields schema={schema} at={at} value={value} />
  const problems = <Problems problems={form.problemsAt(at)} />
  if (isBare) {
    return (
      <>
        {problems}
        {fields}
      </>
    )
  }
  return (
    <fieldset class="form-mapping" data-at={at}>
      <legend>{labelOf(name)}</legend>
      {problems}
      {fields}
    </fieldset>
  )
}

/** Members of a mapping, short ones beside one another. */
export function Fields({ schema, at, value }: FieldsProps) {
  const form = useForm()
  const values = isMapping(value) ? value : {}
  const members = Object.entries(propertiesOf(schema)).filter(([key, member]) =>
    isWanted(form, member, key, below(at, key), values[key]),
  )
  return (
    <div class="form-fields">
      {members.map(([key, member]) => (
        <Member
          key={key}
          schema={member}
          name={key}
          at={below(at, key)}
          value={values[key]}
          isRequired={schema.required?.includes(key) ?? false}
        />
      ))}
    </div>
  )
}

/** What may be one mapping or a list of them: shown as a list; one alone stays as it is written. */
function OneOrMany(props: MemberProps) {
  const { schema, at, value } = props
  const form = useForm()
  const many = schema.anyOf?.find((one) => one.type === 'array')
  const one = schema.anyOf?.find((other) => other.type === 'object')
  if (!many || !one) return null
  const isSingle = value !== undefined && !Array.isArray(value)
  if (!isSingle) return <ListField {...props} schema={many} Fields={Fields} />
  return (
    <fieldset class="form-mapping">
      <legend>{labelOf(props.name)}</legend>
      <Problems problems={form.problemsAt(at)} />
      <Fields schema={one} at={at} value={value} />
      {!form.isTranslation && <AddSecond at={at} value={value} />}
    </fieldset>
  )
}

function AddSecond({ at, value }: { at: string; value: Value }) {
  const form = useForm()
  return (
    <button
      type="button"
      class="button quiet form-add"
      onClick={() => form.edit([{ op: 'set', at, value: [value, { place: '' }] }])}
    >
      + {labelOf('anotherPlace')}
    </button>
  )
}
