import { basename } from 'node:path'

import {
  argumentsOf,
  callsIn,
  exportedFunctions,
  isNode,
  memberOf,
  nameOf,
  type Rule,
  type SyntaxNode,
} from './syntax.ts'

/** A verb that writes asks who may, and leaves its audit entry, in the same function that opens the transaction. */
const wholeVerb: Rule = {
  create: (context) => ({
    ExportNamedDeclaration(declaration) {
      for (const { name, node } of exportedFunctions(declaration)) {
        const calls = callsIn(node)
        if (!calls.has('inTransaction')) continue
        const missing = ['demand', 'recordAudit'].filter((part) => !calls.has(part))
        if (missing.length > 0) {
          context.report({
            node,
            message: `${name} opens a transaction but does not call ${missing.join(' or ')}.`,
          })
        }
      }
    },
  }),
}

const clocks = new Set(['Date.now', 'Math.random', 'crypto.randomUUID', 'performance.now'])

/** Time, chance and ids come in through the scope, so that a test can say what they are. */
const noClock: Rule = {
  create: (context) => ({
    CallExpression(node) {
      const member = memberOf(node['callee'])
      const name = member ? `${member.object}.${member.property}` : (nameOf(node['callee']) ?? '')
      if (clocks.has(name) || name === 'randomUUID') {
        context.report({ node, message: `Take it from the scope instead of ${name}().` })
      }
    },
    NewExpression(node) {
      if (nameOf(node['callee']) === 'Date' && argumentsOf(node).length === 0) {
        context.report({ node, message: 'Take the time from the scope instead of new Date().' })
      }
    },
  }),
}

const takesColumns = new Set(['orderBy', 'groupBy', 'select', 'where', 'returning', 'distinctOn'])

const isBuilt = (node: SyntaxNode) =>
  node.type === 'BinaryExpression' ||
  (node.type === 'TemplateLiteral' &&
    Array.isArray(node['expressions']) &&
    node['expressions'].length > 0)

/** S24: no text becomes SQL unless the query builder made it. */
const noBuiltSql: Rule = {
  create: (context) => ({
    MemberExpression(node) {
      const { object, property } = memberOf(node) ?? {}
      if (object === 'sql' && (property === 'raw' || property === 'lit')) {
        context.report({
          node,
          message: `sql.${property} puts text into SQL. Use the builder or a parameter.`,
        })
      }
      if (property === 'dynamic' && object !== undefined && /^(db|tx|trx|eb)$/.test(object)) {
        context.report({
          node,
          message: 'A column chosen by text is a hole. Choose among literals.',
        })
      }
    },
    CallExpression(node) {
      const method = memberOf(node['callee'])?.property
      if (method === undefined || !takesColumns.has(method)) return
      const built = argumentsOf(node).slice(0, 1).find(isBuilt)
      if (built)
        context.report({
          node: built,
          message: `${method} needs a column by name, not text put together.`,
        })
    },
  }),
}

/** One place a slice or package is entered by: its index.ts. */
const noBarrel: Rule = {
  create(context) {
    if (basename(context.filename) === 'index.ts') return {}
    const report = (node: SyntaxNode) => {
      if (isNode(node['source']))
        context.report({ node, message: 'Only index.ts passes on what another file exports.' })
    }
    return { ExportAllDeclaration: report, ExportNamedDeclaration: report }
  },
}

/** Whoever switches a rule off says why, for the next reader. */
const reasonedDisable: Rule = {
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        const asks = /^\s*(oxlint|eslint)-disable/.test(comment.value)
        if (asks && !/\s--\s+\S/.test(comment.value)) {
          context.report({ node: comment, message: 'Say why after " -- ".' })
        }
      }
    },
  }),
}

const ourOwn = /^(\.|@cuppa\/)/

/** Tests run our own code; only the world outside may be played by a stand-in. */
const noOwnMocks: Rule = {
  create: (context) => ({
    CallExpression(node) {
      const { object, property } = memberOf(node['callee']) ?? {}
      if (object !== 'vi' || (property !== 'mock' && property !== 'doMock')) return
      const [path] = argumentsOf(node)
      if (typeof path?.['value'] !== 'string' || ourOwn.test(path['value'])) {
        context.report({
          node,
          message: 'Use the real module; tests here have no mocks of our own code.',
        })
      }
    },
  }),
}

const house = {
  meta: { name: 'house' },
  rules: {
    'whole-verb': wholeVerb,
    'no-clock': noClock,
    'no-built-sql': noBuiltSql,
    'no-barrel': noBarrel,
    'reasoned-disable': reasonedDisable,
    'no-own-mocks': noOwnMocks,
  },
}

// oxlint loads a plugin by its default export.
export default house
