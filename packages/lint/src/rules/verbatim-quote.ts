/**
 * Words in quotation marks that are credited to a source, or plainly taken from it, are the source's words exactly. What
 * the words mean, and whether they fit the writer's sentence, is not looked at.
 */
import type { Rule } from '../rule.ts';
import { quotationProblems } from '../verbatim/kept-problems.ts';
import { wholeDraft } from '../verbatim/whole-draft.ts';

export const verbatimQuote: Rule = {
  id: 'verbatim-quote',
  summary: 'Words in quotation marks that come from the source are the source’s words, exactly.',
  why: `Quotation marks promise a reader that these are somebody’s words and not the writer’s. A word changed by a slip of memory, an ellipsis that swallows “could”, or marks set right behind it, a summary’s sentence in the mouth of the person it is about: each breaks the promise, and each is hard to see without the source at hand.

A quotation is compared with the source when the draft credits it to the source (“the article says”, “according to the note”, a footnote that cites it) or when so many of its words are the source’s that they must come from there. It may differ in what a quotation may change: the shape of marks, dashes and spaces, the first letter, punctuation at the end, words in [brackets], and an ellipsis that leaves the sense as it is. Terms, scare quotes, titles, translations and other people’s words are nobody’s business here.

This is a comparison of words only: a verbatim quotation can still be one that does not support what the draft says.`,
  level: 'warning',
  needs: ['quotation'],
  repairs: 'suggestion',
  good: [
    { text: "The article says that Ankara “plans to strengthen MİT's presence and influence in Africa.”" },
    {
      text: '“[T]he expansion of [its] participation in the resolution of … conflicts” is how the article explains the term.',
      because: 'Brackets and an ellipsis that leaves out “regional and international” keep the sense.',
    },
    {
      text: '> Counterintelligence and counterespionage are identified as important priorities, taking into account current threats, particularly in cyberspace.',
    },
    {
      text: 'A colleague in Berlin called the plan “brave, expensive and somewhat late”.',
      because: 'Somebody else’s words.',
    },
    { text: 'The “global model” has its critics.', because: 'A term.' },
    {
      text: 'The article expects of the model that it could “significantly expand Ankara’s ability to shape its own agenda”.',
      because: 'The source’s “could” stands before the marks.',
    },
    { text: 'The article does not say that MİT “has conducted military operations in Syria, Iraq, and Libya”.' },
    {
      text: 'Türkiye’s authorities consider FETÖ “responsible for the attempted coup in 2016”, the article says.',
      because: 'The article reports it so.',
    },
  ],
  bad: [
    {
      text: 'The article says that Ankara ⟦“plans to strengthen MİT’s influence and presence in Africa”⟧.',
      message:
        'The source has “presence and influence” where you quote “influence and presence” (¶7). Quote its words exactly, or drop the quotation marks.',
    },
    {
      text: 'Intelligence diplomacy is ⟦"a complement to traditional diplomatic channels"⟧, according to the article.',
      message:
        'The source has “supplement” where you quote “complement” (¶6). Quote its words exactly, or drop the quotation marks.',
    },
    {
      text: 'A reader remembers it so:\n\n> ⟦In the 2010s, MİT underwent a deep transformation from an information and analytical structure to an agency capable of conducting military operations.⟧',
      because: 'Nobody is credited, but nearly all words are the source’s.',
    },
    {
      text: 'The article expects that ⟦“a proactive model … significantly expand Ankara’s ability to shape its own agenda”⟧.',
      message:
        'The ellipsis drops “could”, and without it the source says something else (¶9). Keep it in the quotation.',
    },
    {
      text: 'The model, says the article, will ⟦“significantly expand Ankara’s ability to shape its own agenda”⟧.',
      message:
        'The source has “could” right before these words, and without it says something else (¶9). Quote it as well, or say as much yourself.',
    },
    {
      text: 'It names ⟦“FETÖ … responsible for the attempted coup in 2016”⟧.',
      because: 'What is left out is whose view it is.',
    },
    {
      text: 'The article reports that ⟦“MİT … plans to strengthen … regional and international conflicts”⟧.',
      because: 'The ellipses make one sentence of several.',
    },
    {
      text: '⟦“Counterintelligence and counterespionage are identified as important priorities,”⟧ Kalın said.',
      message:
        'The source says this in its own words and does not quote İbrahim Kalın (¶6). Credit the source, or drop the quotation marks.',
      because: 'The article summarises what Kalın wrote and quotes none of it.',
    },
    {
      text: '⟦“One of the key instruments for realizing Ankara’s long-term national interests,”⟧ a government spokesman said of the agency.',
      message:
        'The source says this in its own words and does not quote any spokesman (¶1). Credit the source, or drop the quotation marks.',
    },
    {
      text: 'The note [“Ankara Strengthens the Role of Intelligence, Giving MİT a Global Dimension”](https://example.org/note) says that the agency ⟦“will conquer the whole of Africa”⟧.',
      message: 'These words are not in the source. Quote its own words, or drop the quotation marks.',
    },
  ],
  *check(draft, { knowledge }) {
    const whole = wholeDraft(draft, knowledge);
    for (const number of draft.chunks.keys()) yield* quotationProblems(draft, number, knowledge, whole);
  },
};
