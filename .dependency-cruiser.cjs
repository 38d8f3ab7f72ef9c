/**
 * The dependency directions of docs/architecture.md, types included.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nothing-imports-entrypoints',
      comment: 'An entry point only connects modules; shared code is in utils/ or components/.',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils)/' },
      to: { path: '^entrypoints/.*[.]tsx?$' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'components-below-the-guide',
      comment:
        'Components receive props and raise events; utils/dom/native.ts only reads the DOM. The code that controls them imports them, not the reverse.',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^utils/(guide|audit|form-controls|dom)/', pathNot: '^utils/dom/native[.]ts$' },
    },
    {
      name: 'only-controllers-render',
      comment:
        'The guide and the ScalePad card draw components; other folders import at most the types of their props.',
      severity: 'error',
      from: { path: '^utils/', pathNot: '^utils/(guide|scalepad/card)/' },
      to: { path: '^components/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'dom-and-recipe-at-the-bottom',
      comment: 'utils/dom/ knows neither Halo nor ScalePad; utils/recipe/ is data and pure functions.',
      severity: 'error',
      from: { path: '^utils/(dom|recipe)/' },
      to: { path: '^(entrypoints|components|utils)/', pathNot: '^utils/$1/' },
    },
    {
      name: 'form-controls-know-no-halo',
      severity: 'error',
      from: { path: '^utils/form-controls/' },
      to: { path: '^(components|utils)/', pathNot: '^utils/(form-controls|dom|recipe)/' },
    },
    {
      name: 'halo-below-the-audit',
      severity: 'error',
      from: { path: '^utils/halo/' },
      to: {
        path: '^(components|utils)/',
        pathNot: '^utils/(halo|form-controls|dom|recipe)/|^utils/(origins|practice)[.]ts$',
      },
    },
    {
      name: 'messaging-above-the-background',
      comment: 'Handlers call the background; the entry point passes the router to its listeners.',
      severity: 'error',
      from: { path: '^utils/background/' },
      to: { path: '^utils/messaging/' },
    },
    {
      name: 'messages-above-what-they-carry',
      comment: 'utils/messages/ describes the channels. The data in messages is defined in the folders below.',
      severity: 'error',
      from: { path: '^utils/(dom|recipe|form-controls|halo|audit|vault|setup|connection|preferences|report)/' },
      to: { path: '^utils/messages/' },
    },
    {
      name: 'messages-below-who-sends-and-handles-them',
      severity: 'error',
      from: { path: '^utils/messages/' },
      to: { path: '^(components/|utils/(audit|background|form-controls|guide|halo|messaging|scalepad|view-models)/)' },
    },
    {
      name: 'no-schemas-in-pages',
      comment:
        'Scripts in pages, and the pages of the extension, need the types of messages only. The schemas need zod.',
      severity: 'error',
      from: { path: '^(entrypoints|components|utils/(guide|scalepad|popup|view-models))/' },
      to: { path: '^utils/messages/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pages-and-background-apart',
      comment: 'What runs in a page reaches the background by messages only.',
      severity: 'error',
      from: { path: '^utils/(audit|guide|form-controls|halo|dom|scalepad)/' },
      to: { path: '^utils/(background|messaging|connection)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'popup-for-the-popup-only',
      comment: 'What other scripts show too is in utils/view-models/.',
      severity: 'error',
      from: { path: '^(components|utils)/', pathNot: '^(components|utils)/popup/' },
      to: { path: '^utils/popup/' },
    },
    {
      name: 'policy-below-the-setup',
      severity: 'error',
      from: { path: '^utils/policy/' },
      to: { path: '^utils/setup/' },
    },
    {
      name: 'vault-and-connection-below-the-background',
      severity: 'error',
      from: { path: '^utils/(audit|vault|connection|setup)/' },
      to: { path: '^utils/(background|messaging|guide|view-models)/' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: '.dependency-cruiser.tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js'] },
  },
};
