import * as core from '@brief/core';
import * as coverage from '@brief/coverage';
import * as exchange from '@brief/exchange';
import * as languageService from '@brief/language-service';
import * as lint from '@brief/lint';
import { use } from './use.cjs';

export const libraries = { core, lint, coverage, languageService, exchange };
export const seen = () => use(libraries);
