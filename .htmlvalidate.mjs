/** What valid markup is in this house: for the pages as tests render them, and as the server sends them. */
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // React writes void elements, attributes and text in one fixed way, which browsers read alike.
    'void-style': 'off',
    'attr-case': 'off',
    'require-sri': ['error', { target: 'crossorigin' }],
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // A list without its marks loses its role in one screen reader unless the role is said.
    'no-redundant-role': 'off',
    'tel-non-breaking': 'off',
    // A part that scrolls by itself needs a name and a stop for the keyboard.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    doctype: 'off',
    'doctype-style': ['error', { style: 'lowercase' }],
  },
}
