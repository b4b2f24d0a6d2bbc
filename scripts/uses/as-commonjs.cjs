const core = require('@brief/core');
const coverage = require('@brief/coverage');
const exchange = require('@brief/exchange');
const languageService = require('@brief/language-service');
const lint = require('@brief/lint');
const { use } = require('./use.cjs');

console.log(JSON.stringify(use({ core, lint, coverage, languageService, exchange })));
