/** What every use does with the libraries it got, however it got them; returns what it saw. */
exports.use = function use({ core, lint, coverage, languageService, exchange }) {
  const knowledge = lint.prepare([core.mitPriorities]);
  const text = 'İbrahim Kalın, Director of MIT, spoke of Libya.\n';
  const { findings } = lint.lintText(text, knowledge, lint.defaultSettings);
  const fixed = lint.fixAll(text, knowledge, lint.defaultSettings).text;
  const draft = lint.analyse(text, knowledge);
  const evidence = coverage.evidenceOf(draft, knowledge);
  return {
    label: core.organizations.mit.reportsTo.label,
    found: findings.map(({ rule }) => rule).join(),
    fixed,
    mentions: draft.mentions.map(({ entity }) => entity).join(),
    named: coverage.coverageOf(core.mitPriorities, [evidence]).entities.filter(({ covered }) => covered).length,
    hover: languageService.hover({ draft, findings, knowledge }, 2).plainText.split('\n')[0],
    exported: Object.keys(exchange.exportFormats).length,
  };
};
