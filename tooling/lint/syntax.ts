/** The little of ESTree that the house rules look at. */
export interface SyntaxNode {
  readonly type: string
  readonly [key: string]: unknown
}

export interface Comment {
  readonly type: string
  readonly value: string
}

export interface RuleContext {
  readonly filename: string
  readonly sourceCode: { getAllComments(): readonly Comment[] }
  report(finding: { node: SyntaxNode | Comment; message: string }): void
}

export interface Rule {
  create(context: RuleContext): Record<string, (node: SyntaxNode) => void>
}

export const isNode = (value: unknown): value is SyntaxNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const nodesIn = (value: unknown): SyntaxNode[] =>
  Array.isArray(value) ? value.flatMap(nodesIn) : isNode(value) ? [value] : []

/** The node and all that is inside it, in source order. */
function* walk(node: SyntaxNode): Generator<SyntaxNode> {
  yield node
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue
    for (const child of nodesIn(value)) yield* walk(child)
  }
}

export const nameOf = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' && typeof node['name'] === 'string'
    ? node['name']
    : undefined

/** `a.b` as its two names; `undefined` for anything else. */
export function memberOf(
  node: unknown,
): { object: string | undefined; property: string } | undefined {
  if (!isNode(node) || node.type !== 'MemberExpression') return undefined
  const property = nameOf(node['property'])
  return property === undefined ? undefined : { object: nameOf(node['object']), property }
}

export const argumentsOf = (call: SyntaxNode): SyntaxNode[] => nodesIn(call['arguments'])

/** The names of the plain functions called anywhere inside. */
export function callsIn(node: SyntaxNode): Set<string> {
  const names = new Set<string>()
  for (const inner of walk(node)) {
    const name = inner.type === 'CallExpression' ? nameOf(inner['callee']) : undefined
    if (name !== undefined) names.add(name)
  }
  return names
}

const isFunction = (node: unknown): node is SyntaxNode =>
  isNode(node) && /^(Function|ArrowFunction)/.test(node.type)

export interface NamedFunction {
  readonly name: string
  readonly node: SyntaxNode
}

/** `export function name…` and `export const name = () => …`. */
export function exportedFunctions(node: SyntaxNode): NamedFunction[] {
  const declaration = node['declaration']
  if (!isNode(declaration)) return []
  if (isFunction(declaration)) return [{ name: nameOf(declaration['id']) ?? '', node: declaration }]
  return nodesIn(declaration['declarations']).flatMap((one) =>
    isFunction(one['init']) ? [{ name: nameOf(one['id']) ?? '', node: one['init'] }] : [],
  )
}
