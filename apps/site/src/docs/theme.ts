/** The generator's own theme in the system's fonts, with the playground as a component that pages can name. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { Playground } from '../playground/component.ts';
import './theme.css';
import '../playground/playground.css';

export const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('Playground', Playground);
  },
};
